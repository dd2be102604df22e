package everycore.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import everycore.Slow;
import everycore.result.Entry;
import everycore.sweep.WorkloadFailure;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What this machine has: nothing is skipped that is here, and what isn't here is said. */
@Slow
class RealRuntimesTest {
    private static Workshop workshop;
    private static Discovery discovery;
    private static List<ForeignRuntime> runtimes;

    @BeforeAll
    static void discover() throws IOException {
        workshop = Workshop.open();
        discovery =
                ForeignRuntimes.discover(Set.of("c", "cpp", "cpython", "pypy"), List.of(), Optional.empty(), workshop);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ForeignRuntime plainJava =
                PlainJava.on(java, List.of(), Runtime.version().toString());
        runtimes = Stream.concat(Stream.of(plainJava), discovery.runtimes().stream())
                .toList();
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @Test
    void nothingThatIsHereIsBroken() {
        assertEquals(
                List.of(),
                discovery.skipped().stream().filter(Discovery.Skipped::broken).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyLoopOfEveryRuntimeGivesAWholeEntry() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ForeignRuntime runtime : runtimes) {
            for (ForeignBenchmark benchmark : runtime.benchmarks()) {
                ForeignWorkload workload = new ForeignWorkload(runtime, benchmark, 2, Stage.ENVIRONMENT);
                tests.add(DynamicTest.dynamicTest(workload.name(), () -> isWhole(workload.measureFork(), benchmark)));
            }
        }
        return tests.stream();
    }

    private static void isWhole(Entry entry, ForeignBenchmark benchmark) {
        List<List<Double>> scores = entry.primaryMetric().iterationsByFork();
        assertEquals(1, scores.size());
        assertEquals(2, scores.get(0).size());
        assertTrue(scores.get(0).stream().allMatch(Double::isFinite));
        // A machine that does something else meanwhile can keep the workers from their CPUs for one window of 30 ms.
        assertTrue(scores.get(0).stream().anyMatch(score -> score > 0), () -> "scores are " + scores);
        assertTrue(entry.secondaryMetrics().containsKey("cpu.worker"));
        assertEquals(
                benchmark.losesUpdates(), entry.secondaryMetric("balance.lost").isPresent());
    }

    @TestFactory
    Stream<DynamicTest> failsByNameWhenThereIsNoSuchWorkload() {
        return Stream.of("c", PlainJava.NAME).map(name -> DynamicTest.dynamicTest(name, () -> failsByName(find(name))));
    }

    private static void failsByName(ForeignRuntime runtime) {
        List<String> command = new ArrayList<>(runtime.command());
        command.addAll(List.of("nonsense", "1"));
        ForeignRuntime confused = new ForeignRuntime(
                runtime.runtime(),
                runtime.executable(),
                command,
                Map.of(),
                runtime.parameters(),
                runtime.flags(),
                runtime.benchmarks(),
                true);
        WorkloadFailure failure = assertThrows(
                WorkloadFailure.class,
                () -> new ForeignWorkload(confused, ForeignBenchmark.SPIN, 1, Stage.ENVIRONMENT).measureFork());
        assertEquals("ended with status 2: measure: no such workload", failure.getMessage());
    }

    /** A closed pipe is all that a child sees of a parent that was killed. */
    @TestFactory
    Stream<DynamicTest> noChildOutlivesItsParent() {
        return runtimes.stream()
                .map(runtime -> DynamicTest.dynamicTest(runtime.runtime().title(), () -> {
                    List<String> command = new ArrayList<>(runtime.command());
                    command.addAll(List.of("spin", "2", "600000"));
                    Process child = new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
                    child.getOutputStream().close();
                    assertTrue(child.waitFor(60, TimeUnit.SECONDS), "still there");
                }));
    }

    /** The rate of the loop is the run's clock, so the compiler must have left one xor a turn, and nothing unrolled. */
    @TestFactory
    Stream<DynamicTest> compilersLeaveOneXorATurn() {
        return Stream.of("c", "cpp")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    ForeignRuntime runtime = find(name);
                    Path program = Path.of(runtime.command().get(0));
                    Path source = program.resolveSibling(name.equals("c") ? "measure.c" : "measure.cpp");
                    Path assembly = program.resolveSibling("measure.s");
                    List<String> flags = Stream.concat(runtime.flags().stream(), Stream.of("-S"))
                            .toList();
                    new Compiler(runtime.executable(), "").compile(flags, source, assembly);
                    List<Long> xors = xorsOfLoops(Files.readAllLines(assembly));
                    assertTrue(!xors.isEmpty(), "no loop with an xor of 1");
                    assertTrue(xors.stream().allMatch(count -> count == 1), "xors by loop: " + xors);
                }));
    }

    /** How many xors of 1 stand between a label and the first jump back to it, for each loop that has any. */
    private static List<Long> xorsOfLoops(List<String> assembly) {
        Pattern xor = Pattern.compile("\\s(xor[lq]?\\s+\\$1,.*|eor\\s+.*#?1)$");
        List<Long> counts = new ArrayList<>();
        for (int end = 0; end < assembly.size(); end++) {
            String[] words = assembly.get(end).strip().split("\\s+");
            int start = assembly.subList(0, end).lastIndexOf(words[words.length - 1] + ":");
            if (words[0].matches("j\\w+|b\\..*|b\\w\\w|cbn?z") && start >= 0) {
                long count = assembly.subList(start, end).stream()
                        .filter(line -> xor.matcher(line).find())
                        .count();
                if (count > 0) {
                    counts.add(count);
                }
            }
        }
        return counts;
    }

    private static ForeignRuntime find(String name) {
        Optional<ForeignRuntime> runtime =
                runtimes.stream().filter(it -> it.runtime().name().equals(name)).findFirst();
        assumeTrue(runtime.isPresent(), "no compiler here");
        return runtime.get();
    }
}
