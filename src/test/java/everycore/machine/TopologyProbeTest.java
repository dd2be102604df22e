package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TopologyProbeTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void measuresEveryPairOfTheCpusAllowedHere() {
        List<Integer> allowed = Pinning.allowed();
        Optional<CpuTopology> measured = TopologyProbe.topology();
        assertEquals(allowed, Pinning.allowed(), "and leaves the calling thread where it was");
        assumeTrue(measured.isPresent(), "a machine that is too busy isn't measured in the time there is");
        CpuTopology topology = measured.get();
        assertEquals(TopologyProbe.some(allowed), topology.cpus());
        assertTrue(
                topology.handOverNanos().stream().flatMap(List::stream).allMatch(nanos -> nanos > 1),
                topology.toString());
    }

    @Test
    void measuresAPartOfVeryManyCpusAndKeepsSiblingsTogether() {
        List<Integer> all = IntStream.range(0, 384).boxed().toList();
        List<Integer> some = TopologyProbe.some(all);
        assertTrue(some.size() <= 64, some.toString());
        assertTrue(some.stream().allMatch(cpu -> some.contains((cpu + 192) % 384)), some.toString());
        assertEquals(List.of(0, 1, 5), TopologyProbe.some(List.of(0, 1, 5)));
    }

    @Test
    void aMedianHasTheIntervalThatTheOrderOfItsValuesGives() {
        List<Double> values =
                IntStream.rangeClosed(1, 25).mapToObj(Double::valueOf).toList();
        // By the binomial distribution the ranks 8 and 18 of 25 values hold the median with 95.7 %.
        assertEquals(new Median(13, 8, 18), Median.of(values));
        assertEquals(new Median(7, 7, 7), Median.of(List.of(7.0)));
    }
}
