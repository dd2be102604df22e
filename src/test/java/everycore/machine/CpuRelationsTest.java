package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.machine.CpuTopology.Relation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The matrices are published at github.com/nviennot/core-to-core-latency (commit 96a943a), in nanoseconds of one way; the
 * numbers of cores, and of pairs of cores within one cache, die or socket, are the makers'.
 */
class CpuRelationsTest {
    @ParameterizedTest
    @CsvSource({
        "intel-core-i7-6700k, 4, 4, 24, 0",
        "intel-core-i5-4590, 4, 0, 6, 0",
        "intel-atom-d510, 2, 2, 0, 4",
        "intel-core-i7-1165g7, 4, 4, 24, 0",
        "intel-core-i9-12900k, 16, 8, 268, 0",
        "intel-xeon-gold-6242, 16, 16, 480, 0",
        "dual-intel-xeon-x5650, 12, 12, 120, 144",
        "amd-ryzen-9-5900hx, 8, 8, 112, 0",
        "amd-ryzen-7-2700x, 8, 8, 48, 64",
        "amd-ryzen-9-5900x, 12, 12, 120, 144",
        "amd-threadripper-1950x, 16, 16, 96, 384",
        "amd-threadripper-3960x, 24, 24, 96, 1008",
        "apple-m1-pro, 8, 0, 7, 21",
        "dual-sparc-t4, 16, 0, 56, 64",
        "loongson-3a5000hv, 4, 0, 6, 0"
    })
    void tellCoresAndTheirGroupsOfPublishedProcessors(String processor, int cores, int siblings, int near, int far)
            throws IOException {
        CpuTopology topology = topology(published(processor));
        assertEquals(Optional.of(cores), topology.cores());
        assertEquals(siblings, topology.handOvers(Relation.SIBLING).size());
        assertEquals(near, topology.handOvers(Relation.NEAR).size());
        assertEquals(far, topology.handOvers(Relation.FAR).size());
    }

    /** Some of its cores hand a line over in the 10 ns that threads of others take. */
    @Test
    void tellNothingWhereALineAloneContradictsItself() throws IOException {
        CpuTopology topology = topology(published("amd-ryzen-9-7950x"));
        assertEquals(Optional.empty(), topology.cores());
        assertEquals(256, topology.handOvers(Relation.FAR).size(), "its two dies are told apart all the same");
    }

    /** A virtual machine of two CPUs on which a line took 195 ns, and another on which it took less than 6. */
    @ParameterizedTest
    @CsvSource({"195, 1.99, FAR", "5.6, 1.05, SIBLING", "9.5, 1.95, NEAR", "30, 1.1, SIBLING", "12, 1.55, NOT_TOLD"})
    void believeTheMultiplierBeforeTheLine(double nanos, double chains, Relation expected) {
        Triangle<Double> line = new Triangle<>(List.of(List.of(nanos)));
        Triangle<Optional<Double>> both = new Triangle<>(List.of(List.of(Optional.of(chains))));
        assertEquals(expected, CpuRelations.of(line, both).at(1, 0));
    }

    private static CpuTopology topology(Triangle<Double> nanos) {
        return CpuTopology.of(
                Stream.iterate(0, cpu -> cpu + 1).limit(nanos.size()).toList(),
                nanos,
                nanos.map((i, j, it) -> 0.0),
                CpuRelations.of(nanos, nanos.map((i, j, it) -> Optional.empty())));
    }

    private static Triangle<Double> published(String processor) throws IOException {
        return new Triangle<>(Files.readAllLines(Captured.root("core-to-core").resolve(processor + ".csv")).stream()
                .map(line -> Stream.of(line.split(",")).map(Double::valueOf).toList())
                .toList());
    }
}
