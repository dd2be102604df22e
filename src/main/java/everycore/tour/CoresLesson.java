package everycore.tour;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** One thread fills one core; N threads fill N. */
final class CoresLesson implements Lesson {
    private static final int MOST_STEPS = 8;

    private final Duration window;

    CoresLesson(Duration window) {
        this.window = window;
    }

    @Override
    public String name() {
        return "cores";
    }

    @Override
    public String title() {
        return "1 to N threads of x = x ^ 1, and the activity monitor";
    }

    @Override
    public int minutes() {
        return 10;
    }

    @Override
    public void teach(Blackboard page) throws LessonFailure, InterruptedException {
        int cpus = Runtime.getRuntime().availableProcessors();
        page.source(Spin.class, "x = x ^ 1;");
        page.say("This JVM may use " + cpus + (cpus == 1 ? " CPU" : " CPUs") + ". The share of each CPU's time that"
                + " was spent on anybody's work, and of one CPU that these threads had:");
        page.ask("How many per cent of a CPU will 1 thread have"
                + (cpus == 1 ? "" : ", and how many " + cpus + " threads") + "? Which CPUs will be busy?");
        ActivityMonitor monitor = new ActivityMonitor(page);
        CpuShare last = new CpuShare(0, List.of());
        for (int threads : steps(cpus)) {
            last = monitor.watch(
                    "Java, " + threads + (threads == 1 ? " thread" : " threads"),
                    SpinningThreads.start(threads, window));
        }
        page.why(why(cpus, last));
    }

    /** @param last what as many threads as CPUs had */
    static String why(int cpus, CpuShare last) {
        String rule = "each Java thread is a thread of the operating system, and no lock of the JVM keeps them from"
                + " running at the same time; so N of them have up to N CPUs, here " + 100 * cpus + " %.";
        return last.whyLessThan(cpus, cpus, "cores")
                .map(reason -> reason + " The rule: " + rule)
                .orElse("Why: " + rule);
    }

    /** All where they are few, else powers of two, and always the last. */
    static List<Integer> steps(int cpus) {
        return IntStream.rangeClosed(1, cpus)
                .filter(n -> cpus <= MOST_STEPS || n == cpus || Integer.bitCount(n) == 1)
                .boxed()
                .toList();
    }
}
