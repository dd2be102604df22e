package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.report.Headline.KeyNumber;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Three equal forks have intervals without width, so that each answer is plain; one fork has none, and leaves it open. */
class FillHeadlineTest {
    private static final LanguageRuntime JAVA = new LanguageRuntime("java", "17.0.15", "threads", Optional.empty());
    private static final LanguageRuntime C = new LanguageRuntime("c", "gcc 12.2.0", "threads", Optional.empty(), "C");

    private final List<Entry> entries = new ArrayList<>();
    private int cpus = 2;

    @Test
    void namesWhatFillsTheCpusWhatDoesNotAndWhatIsOpen() {
        spin(JAVA, 2, 1.98, 1.98, 1.98);
        spin(C, 2, 1.99);
        spin(python("3.13", "threads"), 1, 1, 1, 1);
        spin(python("3.13", "threads"), 2, 1.01, 1.01, 1.01);
        spin(python("3.14", "threads"), 2, 1.02, 1.02, 1.02);
        Headline headline = headline();
        assertEquals(
                List.of(
                        "Both CPUs are filled by Java; open: C (1.99 CPUs); not by CPython 3.13 threads (1.01 CPUs, ×1.01 one"
                                + " thread) and CPython 3.14 threads (1.02 CPUs)."),
                headline.sentences());
        assertEquals(List.of(new KeyNumber("1 of 4", "runtimes fill 2 CPUs with as many threads")), headline.numbers());
    }

    @Test
    void saysThatNothingFillsThem() {
        spin(JAVA, 2, 1.5, 1.5, 1.5);
        spin(C, 2, 1.5, 1.5, 1.5);
        assertEquals(
                List.of("Both CPUs are filled by none of 2 runtimes; not by Java (1.50 CPUs) and C (1.50 CPUs)."),
                headline().sentences());
    }

    @Test
    void speaksOfOneCpuAndOfManyAsPeopleDo() {
        spin(JAVA, 1, 1, 1, 1);
        spin(C, 1, 1, 1, 1);
        spin(JAVA, 4, 4, 4, 4);
        spin(C, 4, 4, 4, 4);
        cpus = 1;
        assertEquals(List.of("The CPU is filled by Java and C."), headline().sentences());
        cpus = 4;
        assertEquals(List.of("All 4 CPUs are filled by Java and C."), headline().sentences());
    }

    @Test
    void countsCpusAsFilledFrom95PercentOn() {
        spin(JAVA, 2, 1.9, 1.9, 1.9);
        spin(C, 2, 1.89, 1.89, 1.89);
        assertEquals(
                List.of("Both CPUs are filled by Java; not by C (1.89 CPUs)."),
                headline().sentences());
    }

    @Test
    void isSilentWhereNobodyRanAsManyThreadsAsCpus() {
        spin(JAVA, 1, 1, 1, 1);
        spin(C, 1, 1, 1, 1);
        assertEquals(List.of(), headline().sentences());
    }

    @Test
    void countsTheFormsOfMoreThanEightRuntimesWhereThereAreManyOfOneAnswer() {
        for (int i = 0; i < 3; i++) {
            spin(python("3." + i, "processes"), 2, 1.98, 1.98, 1.98);
            spin(python("3." + i, "threads"), 2, 1, 1, 1);
        }
        spin(JAVA, 2, 1.98, 1.98, 1.98);
        spin(C, 2, 1.98);
        assertEquals(
                List.of(
                        "Both CPUs are filled by Java, CPython 3.0 processes, CPython 3.1 processes and CPython 3.2 processes;"
                                + " open: C (1.98 CPUs); not by CPython 3.0 threads (1.00 CPUs), CPython 3.1 threads (1.00 CPUs) and"
                                + " CPython 3.2 threads (1.00 CPUs)."),
                headline().sentences());
        spin(python("3.9", "subinterpreters"), 2, 1.9, 2, 2);
        assertEquals(
                List.of("Both CPUs are filled by 4 runtimes (3 with processes, 1 with threads); open: C (1.98 CPUs) and"
                        + " CPython 3.9 subinterpreters (1.97 CPUs); not by 3 runtimes (3 with threads)."),
                headline().sentences());
    }

    @Test
    void ofJavaAloneSaysHowManyCpusItsLoopUses() {
        spin(JAVA, 2, 1.98, 1.98, 1.98);
        Headline headline = headline();
        assertEquals(
                List.of("Java fills every CPU here: 2 threads in an endless loop use 1.98 of 2 CPUs (fill 0.990 [0.990,"
                        + " 0.990])."),
                headline.sentences());
        assertEquals(
                List.of(new KeyNumber("1.98 of 2 CPUs", "used by an endless loop in Java on 2 threads")),
                headline.numbers());
    }

    private void spin(LanguageRuntime runtime, int threads, double... clocks) {
        boolean isJava = runtime.equals(JAVA);
        Entry score = Measured.cell(isJava ? KnownBenchmarks.SPIN : "spin", threads, clocks);
        Entry entry = Measured.with(score, "cpu.worker", "CPUs", clocks);
        entries.add(
                isJava
                        ? entry
                        : Measured.withParameters(
                                        entry,
                                        Map.of("version", runtime.version(), "concurrency", runtime.concurrency()))
                                .withEnvironment(Measured.environment(2).forRuntime(runtime)));
    }

    private static LanguageRuntime python(String version, String concurrency) {
        return new LanguageRuntime(
                "cpython", version, concurrency, Optional.of(true), "CPython " + version + " " + concurrency);
    }

    private Headline headline() {
        List<Entry> measured = new ArrayList<>();
        for (Entry entry : entries) {
            Environment environment = Measured.environment(cpus);
            measured.add(entry.withEnvironment(entry.environment()
                    .map(it -> environment.forRuntime(it.runtime()))
                    .orElse(environment)));
        }
        return Headlines.of(Report.of("label", measured));
    }
}
