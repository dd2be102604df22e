package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The numbers are of the order that the tutorial and the machine of README.md show; what they must lead to is plain. */
class CoreFillTest {
    private static final LanguageRuntime JAVA = new LanguageRuntime("java", "17.0.15", "threads", Optional.empty());
    private static final LanguageRuntime C = new LanguageRuntime("c", "gcc 12.2.0", "threads", Optional.empty(), "C");

    private static final LanguageRuntime CPP =
            new LanguageRuntime("cpp", "g++ 12.2.0", "threads", Optional.empty(), "C++");

    private static final LanguageRuntime PLAIN_JAVA =
            new LanguageRuntime("plain-java", "17.0.15", "threads", Optional.empty(), "Plain Java");

    private static final String OTHER_LOOP =
            "Java's loop is JMH's, which in each turn loads and stores a field and looks at a volatile flag: its throughput is"
                    + " no other runtime's, and stands below.";

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void needsTwoRuntimes() {
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        assertTrue(report().coreFill().isEmpty());
    }

    @Test
    void isOfEndlessLoopsAlone() {
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        entries.add(of(C, Measured.with(Measured.cell("balance.lock", 2, 1, 1, 1), "cpu.worker", "CPUs", 2, 2, 2)));
        assertTrue(report().coreFill().isEmpty());
        spin(C, 2, 1.98, 1.98, 1.99);
        CoreFill fill = report().coreFill().orElseThrow();
        assertEquals(
                List.of("balance.lock false", "spin true", "SpinBenchmark.spin true"),
                report().rows().stream()
                        .map(row -> row.cell().shortName() + " " + fill.shows(row))
                        .toList());
    }

    @Test
    void tellsLoopsOfOneRuntimeApartByTheirParameters() {
        for (String size : List.of("8", "9")) {
            Entry entry = Measured.with(Measured.cell(KnownBenchmarks.SPIN, 2, 1, 1), "cpu.worker", "CPUs", 2, 2);
            entries.add(Measured.withParameter(entry, "size", size).withEnvironment(Measured.environment(2)));
        }
        assertEquals(
                List.of("Java {size=8}", "Java {size=9}"),
                report().coreFill().orElseThrow().lines().stream()
                        .map(CoreFill.Line::runtime)
                        .toList());
    }

    @Test
    void needsAKnownNumberOfCpus() {
        List<Entry> plain = new ArrayList<>();
        for (String size : List.of("8", "9")) {
            Entry entry = Measured.with(Measured.cell(KnownBenchmarks.SPIN, 2, 1, 1), "cpu.worker", "CPUs", 2, 2);
            plain.add(Measured.withParameter(entry, "size", size));
        }
        assertTrue(Report.of("label", plain).coreFill().isEmpty());
    }

    @Test
    void namesJavaFirstAndEveryThreadCount() {
        spin(C, 1, 1, 1, 1);
        spin(C, 2, 1.98, 1.99, 1.99);
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        spin(python("3.13.0", "threads", true), 4, 1.01, 1.00, 1.00);
        CoreFill fill = report().coreFill().orElseThrow();
        assertEquals(
                List.of("Java", "C", "CPython 3.13.0 threads"),
                fill.lines().stream().map(CoreFill.Line::runtime).toList());
        assertEquals(List.of(1, 2, 4), fill.threadCounts());
    }

    @Test
    void namesPlainJavaBesideJavaAndTellsTheirLoopsApart() {
        spin(C, 2, 1.98, 1.99, 1.99);
        spin(PLAIN_JAVA, 2, 1.98, 1.98, 1.98);
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        CoreFill fill = report().coreFill().orElseThrow();
        assertEquals(
                List.of("Java true", "Plain Java false", "C false"),
                fill.lines().stream()
                        .map(line -> line.runtime() + " " + line.isJmhs())
                        .toList());
        assertEquals(OTHER_LOOP, fill.sentences().get(0));
        assertTrue(
                fill.sentences().get(2).contains("Plain Java yes (1.98 ± 0.00 CPUs)"),
                fill.sentences().get(2));
    }

    /** The interval by SciPy: Welch's t on the logarithms, 2.357 degrees of freedom. */
    @Test
    void comparesJavaWithCInTheLoopThatBothRun() {
        turns(PLAIN_JAVA, 1, 2.9e9, 3e9, 3.1e9);
        turns(C, 1, 2.97e9, 3e9, 3.03e9);
        turns(JAVA, 1, 1e9, 1e9, 1e9);
        turns(C, 2, 6e9, 6e9, 6e9);
        turns(CPP, 1, 1e9, 1e9, 1e9);
        turns(PLAIN_JAVA, 4, 1e9, 1e9, 1e9);
        assertEquals(
                "The same loop does in plain Java 1.00 [0.927, 1.08] times the turns of C on 1 thread.",
                sentences().get(1));
    }

    @Test
    void comparesNothingWithJmhsLoop() {
        turns(C, 1, 2.97e9, 3e9, 3.03e9);
        turns(JAVA, 1, 1e9, 1e9, 1e9);
        assertEquals(List.of(OTHER_LOOP), sentences());
    }

    @Test
    void confirmsWhatTheTutorialSaysOfJavaAndOfPythonsThreads() {
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        spin(python("3.13.0", "threads", true), 2, 1.01, 1.00, 1.00);
        spin(python("3.13.0", "threads", true), 4, 1.00, 1.00, 1.01);
        assertEquals(
                List.of(
                        OTHER_LOOP,
                        "Languages without a GIL fill 2 CPUs with as many threads: Java yes (1.98 ± 0.02 CPUs).",
                        "Threads of a Python with a GIL fill one core, however many they are: CPython 3.13.0 threads yes"
                                + " (1.00 ± 0.02 CPUs on 2 threads, 1.00 ± 0.02 CPUs on 4 threads)."),
                sentences());
    }

    @Test
    void namesAFalseClaimAsFalse() {
        spin(JAVA, 2, 1.00, 1.01, 1.00);
        spin(python("3.13.0", "threads", true), 2, 1.98, 1.97, 1.98);
        assertTrue(
                sentences().get(1).contains("as many threads: Java no (1.00"),
                sentences().get(1));
        assertTrue(
                sentences().get(2).contains("however many they are: CPython 3.13.0 threads no (1.98"),
                sentences().get(2));
    }

    @Test
    void leavesOpenWhatTheForksCanNotTell() {
        spin(JAVA, 2, 1.5, 1.98, 1.98);
        spin(C, 2, 1.98);
        assertEquals(
                List.of(
                        OTHER_LOOP,
                        "Languages without a GIL fill 2 CPUs with as many threads: C open (1.98 CPUs) · Java open (1.82 ± 0.69"
                                + " CPUs)."),
                sentences());
    }

    @Test
    void tellsSubInterpretersOfOneVersionFromThoseOfAnother() {
        spin(python("3.11.7", "subinterpreters", true), 2, 1.00, 1.00, 1.00);
        spin(python("3.13.0", "subinterpreters", true), 2, 1.98, 1.98, 1.98);
        assertEquals(
                List.of(
                        "Sub-interpreters, which the tutorial doesn't know, fill 2 CPUs: CPython 3.13.0 subinterpreters yes"
                                + " (1.98 ± 0.00 CPUs) · CPython 3.11.7 subinterpreters no (1.00 ± 0.00 CPUs)."),
                sentences());
    }

    @Test
    void judgesPyPyAsAPythonWithAGil() {
        spin(new LanguageRuntime("pypy", "7.3.11", "threads", Optional.of(true), "PyPy threads"), 2, 1.00, 1.00, 1.01);
        spin(
                new LanguageRuntime("pypy", "7.3.11", "processes", Optional.of(true), "PyPy processes"),
                2,
                1.98,
                1.98,
                1.98);
        assertEquals(
                List.of(
                        "Threads of a Python with a GIL fill one core, however many they are: PyPy threads yes"
                                + " (1.00 ± 0.02 CPUs on 2 threads).",
                        "Python's processes fill 2 CPUs: PyPy processes yes (1.98 ± 0.00 CPUs)."),
                sentences());
    }

    /** Its other forms say nothing of what its threads can do, and without a GIL there is none to get around. */
    @Test
    void judgesAFreeThreadedBuildByItsThreadsAndItsExtensionByItsGil() {
        spin(python("3.14.7t", "threads", false), 2, 1.98, 1.98, 1.98);
        spin(python("3.14.7t", "processes", false), 2, 1.97, 1.97, 1.97);
        spin(python("3.14.7t", "native-extension", false), 2, 1.96, 1.96, 1.96);
        spin(
                new LanguageRuntime("cpython", "3.14.7t", "native-extension", Optional.of(true), "extension with GIL"),
                2,
                1.99,
                1.99,
                1.99);
        assertEquals(
                List.of(
                        "Python's processes fill 2 CPUs: CPython 3.14.7t processes yes (1.97 ± 0.00 CPUs).",
                        "A C extension lets threads under a GIL fill 2 CPUs: extension with GIL yes (1.99 ± 0.00 CPUs).",
                        "A Python without a GIL fills 2 CPUs with threads: CPython 3.14.7t threads yes (1.98 ± 0.00"
                                + " CPUs)."),
                sentences());
    }

    @Test
    void saysWhichPythonsKeepTheBalanceWithoutALock() {
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        spin(C, 2, 1.98, 1.98, 1.99);
        unlocked(python("3.9.18", "threads", true), 45);
        unlocked(python("3.13.0", "threads", true), 0);
        List<String> sentences = sentences();
        assertEquals(
                "Without the lock the balance goes wrong in Python: CPython 3.9.18 threads yes (45.0 % of the updates lost)"
                        + " · CPython 3.13.0 threads no (0 % of the updates lost).",
                sentences.get(sentences.size() - 1));
    }

    @Test
    void saysNothingOfLanguagesOnOneCpu() {
        spin(JAVA, 1, 1, 1, 1);
        spin(C, 1, 1, 1, 1);
        List<Entry> onOneCpu = entries.stream()
                .map(entry -> entry.withEnvironment(Measured.environment(1)
                        .forRuntime(entry.environment().orElseThrow().runtime())))
                .toList();
        assertEquals(
                List.of(OTHER_LOOP),
                Report.of("label", onOneCpu).coreFill().orElseThrow().sentences());
    }

    @Test
    void judgesOneCoreByMoreThreadsThanOne() {
        spin(python("3.13.0", "threads", true), 1, 1.00, 1.00, 1.00);
        spin(python("3.13.0", "threads", true), 2, 1.1, 1.1, 1.1);
        spin(python("3.14.0", "threads", true), 2, 1.2, 1.2, 1.2);
        assertEquals(
                List.of(
                        "Threads of a Python with a GIL fill one core, however many they are: CPython 3.13.0 threads yes (1.10"
                                + " ± 0.00 CPUs on 2 threads) · CPython 3.14.0 threads no (1.20 ± 0.00 CPUs on 2 threads)."),
                sentences());
    }

    @Test
    void countsLossesOnAsManyThreadsAsCpusAlone() {
        spin(JAVA, 2, 1.98, 1.98, 1.99);
        spin(C, 2, 1.98, 1.98, 1.99);
        entries.add(of(
                python("3.13.0", "threads", true),
                Measured.with(Measured.cell("balance.unlocked", 4, 1e7), "balance.lost", "%", 30)));
        entries.add(of(python("3.12.0", "threads", true), Measured.cell("balance.unlocked", 2, 1e7)));
        entries.add(of(
                python("3.11.0", "threads", true),
                Measured.with(Measured.cell("balance.locked", 2, 1e7), "balance.lost", "%", 0)));
        assertEquals(2, sentences().size(), sentences().toString());
    }

    @Test
    void countsJavasOperationsInTurnsOfTheLoopInC() {
        entries.add(entry(C, "balance.lock", 1, 1e8, 1e8, 1e8));
        entries.add(entry(C, "spin", 1, 3e9, 3e9, 3e9));
        entries.add(entry(JAVA, "everycore.benchmarks.BalanceBenchmark.atomicLong", 1, 5e8, 5e8, 5e8));
        entries.add(entry(JAVA, "everycore.benchmarks.BalanceBenchmark.atomicLong", 2, 1e8, 1e8, 1e8));
        List<Optional<Double>> cycles = report().rows().stream()
                .map(row -> row.cycles().map(estimate -> (double) Math.round(estimate.value())))
                .toList();
        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.of(6.0), Optional.empty()), cycles);
    }

    private void spin(LanguageRuntime runtime, int threads, double... cpus) {
        double[] scores = new double[cpus.length];
        Arrays.fill(scores, 1e9);
        spin(runtime, threads, scores, cpus);
    }

    private void turns(LanguageRuntime runtime, int threads, double... scores) {
        double[] cpus = new double[scores.length];
        Arrays.fill(cpus, threads);
        spin(runtime, threads, scores, cpus);
    }

    private void spin(LanguageRuntime runtime, int threads, double[] scores, double[] cpus) {
        String benchmark = runtime.equals(JAVA) ? "everycore.benchmarks.SpinBenchmark.spin" : "spin";
        Entry entry = Measured.with(Measured.cell(benchmark, threads, scores), "cpu.worker", "CPUs", cpus);
        entries.add(of(runtime, entry));
    }

    private void unlocked(LanguageRuntime runtime, double lostPercent) {
        Entry entry = Measured.cell("balance.unlocked", 2, 1e7, 1e7, 1e7);
        entries.add(of(runtime, Measured.with(entry, "balance.lost", "%", lostPercent, lostPercent, lostPercent)));
    }

    private static Entry entry(LanguageRuntime runtime, String benchmark, int threads, double... scores) {
        return of(runtime, Measured.cell(benchmark, threads, scores));
    }

    private static Entry of(LanguageRuntime runtime, Entry entry) {
        Environment environment = Measured.environment(2);
        Entry described = runtime.equals(JAVA)
                ? entry
                : Measured.withParameters(
                        entry,
                        Map.of(
                                "version",
                                runtime.version(),
                                "concurrency",
                                runtime.concurrency(),
                                "gil",
                                runtime.gil().map(String::valueOf).orElse("none")));
        return described.withEnvironment(runtime.equals(JAVA) ? environment : environment.forRuntime(runtime));
    }

    private static LanguageRuntime python(String version, String concurrency, boolean gil) {
        return new LanguageRuntime(
                "cpython", version, concurrency, Optional.of(gil), "CPython " + version + " " + concurrency);
    }

    private Report report() {
        return Report.of("label", entries);
    }

    private List<String> sentences() {
        return report().coreFill().orElseThrow().sentences();
    }
}
