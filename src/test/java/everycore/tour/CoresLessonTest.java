package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CoresLessonTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void tellsTheCpuTimeOfEachNumberOfThreads() throws Exception {
        int cpus = Runtime.getRuntime().availableProcessors();
        String text = Printed.by(new CoresLesson(SHORT));
        List<MatchResult> lines = Pattern.compile("Java, (\\d+) threads?: (\\d+) %")
                .matcher(text)
                .results()
                .toList();
        assertEquals(CoresLesson.steps(cpus).size(), lines.size(), text);
        for (MatchResult line : lines) {
            assertTrue(Integer.parseInt(line.group(2)) > 0, "a spinning thread takes CPU time: " + line.group());
        }
        assertTrue(text.contains("] "), "each CPU has its bar: " + text);
    }

    /** Both are CPU time, so a busy machine changes neither side alone. */
    @Test
    void theThreadsCpuTimeIsMostOfWhatTheProcessHad() throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = process.getProcessCpuTime();
        double threads = SpinningThreads.start(2, SHORT).get() * SHORT.toNanos();
        long all = process.getProcessCpuTime() - before;
        assertTrue(threads <= 1.1 * all + 20e6 && threads >= 0.4 * all, threads + " ns of " + all + " ns");
    }

    @Test
    void saysWhyThreadsHadLessThanTheRuleTells() {
        assertTrue(CoresLesson.why(2, new CpuShare(1.97, List.of(1.0, 1.0))).startsWith("Why: "));
        String crowded = CoresLesson.why(2, new CpuShare(0.3, List.of(1.0, 1.0)));
        assertTrue(
                crowded.contains("others used 1.7 of 2 CPUs meanwhile, so these threads had only 0.3 of 2 CPUs"),
                crowded);
        assertTrue(crowded.contains("Close them and run `tour cores` again"), crowded);
        String limited = CoresLesson.why(2, new CpuShare(1.0, List.of(0.5, 0.5)));
        assertTrue(limited.contains("no program here used the rest"), limited);
        String pinned = CoresLesson.why(1, new CpuShare(0.5, List.of(1.0, 1.0)));
        assertTrue(pinned.contains("only 0.5 of 1 CPU, because something else ran on them"), pinned);
    }

    @Test
    void takesEveryStepWhereTheyAreFewAndPowersOfTwoWhereTheyAreMany() {
        assertEquals(List.of(1), CoresLesson.steps(1));
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), CoresLesson.steps(8));
        assertEquals(List.of(1, 2, 4, 8, 16, 32, 48), CoresLesson.steps(48));
    }
}
