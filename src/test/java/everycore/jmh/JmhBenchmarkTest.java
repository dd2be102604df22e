package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.jmh.JmhBenchmark.Declared;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JmhBenchmarkTest {
    private static final JmhBuild THEIRS = new JmhBuild("bank", List.of(Path.of("bank.jar")));
    private static final JmhBenchmark BENCHMARK =
            benchmark(THEIRS, Map.of("accounts", List.of("2", "16"), "amount", List.of("5", "8")), Declared.NOTHING);

    @Test
    void hasAVariantForEachCombinationOfItsParameters() {
        assertEquals(
                List.of(
                        Map.of("accounts", "2", "amount", "5"),
                        Map.of("accounts", "2", "amount", "8"),
                        Map.of("accounts", "16", "amount", "5"),
                        Map.of("accounts", "16", "amount", "8")),
                JmhVariant.of(BENCHMARK).stream().map(JmhVariant::parameters).toList());
    }

    @Test
    void takesOtherValuesForTheParametersThatItHas() {
        JmhBenchmark other = BENCHMARK.withParameters(Map.of("accounts", List.of("7"), "colour", List.of("red")));
        assertEquals(Map.of("accounts", List.of("7"), "amount", List.of("5", "8")), other.parameters());
    }

    @Test
    void leavesAParameterWithoutValuesToJmhUntilSomebodyGivesThem() {
        JmhBenchmark benchmark = benchmark(THEIRS, Map.of("file", List.of()), Declared.NOTHING);
        assertEquals(
                List.of(Map.of()),
                JmhVariant.of(benchmark).stream().map(JmhVariant::parameters).toList());
        assertEquals(
                List.of(Map.of("file", "a"), Map.of("file", "b")),
                JmhVariant.of(benchmark.withParameters(Map.of("file", List.of("a", "b")))).stream()
                        .map(JmhVariant::parameters)
                        .toList());
    }

    @Test
    void hasTheThreadsThatItDeclaresUnlessOthersAreAskedFor() {
        JmhBenchmark declared = benchmark(THEIRS, Map.of(), declared(OptionalInt.of(4), 1));
        JmhBenchmark asManyAsCpus = benchmark(THEIRS, Map.of(), declared(OptionalInt.of(-1), 1));
        assertEquals(List.of(4), declared.threadCounts(List.of(), 8));
        assertEquals(List.of(1, 2), declared.threadCounts(List.of(1, 2), 8));
        assertEquals(List.of(8), asManyAsCpus.threadCounts(List.of(), 8));
        assertEquals(List.of(1), BENCHMARK.threadCounts(List.of(), 8));
    }

    /** JMH rounds so itself, and a cell that it measured would else not be the one that was planned. */
    @Test
    void hasWholeGroupsOfThreads() {
        JmhBenchmark group = benchmark(THEIRS, Map.of(), declared(OptionalInt.empty(), 3, 1));
        assertEquals(List.of(4), group.threadCounts(List.of(), 8));
        assertEquals(List.of(4, 8), group.threadCounts(List.of(1, 2, 4, 5), 8));
    }

    @Test
    void ofOursOneReadsAndEveryOtherThreadWrites() {
        JmhBenchmark inquiry = benchmark(JmhBuild.ours(), Map.of(), declared(OptionalInt.empty(), 1, 1));
        assertEquals(List.of(2, 3), inquiry.threadCounts(List.of(1, 2, 3), 8));
        Declared ofThree = declared(OptionalInt.empty(), 1, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> benchmark(JmhBuild.ours(), Map.of(), ofThree));
    }

    private static Declared declared(OptionalInt threads, Integer... groupThreads) {
        return new Declared(threads, List.of(groupThreads), false, List.of(), 0, Duration.ofSeconds(1));
    }

    private static JmhBenchmark benchmark(JmhBuild build, Map<String, List<String>> parameters, Declared declared) {
        return new JmhBenchmark(build, "bank.Transfer.lock", "thrpt", "", false, new TreeMap<>(parameters), declared);
    }
}
