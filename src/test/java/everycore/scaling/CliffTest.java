package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliffTest {

    private static final double LEVEL = 0.95;

    private static ScalingSeries series(Map<Integer, Sample> samples) {
        return new ScalingSeries(new TreeMap<>(samples));
    }

    private static Sample forks(Double... means) {
        return new Sample(List.of(means));
    }

    /** Travis Downs, A Concurrency Cost Hierarchy, 2020; ratio and median by hand from the file. */
    @ParameterizedTest
    @CsvSource({
        "skl, atomic add, 4, 0.3175, 42.8571",
        "skl, cas add, 4, 0.2210, 13.2275",
        "g2-16, atomic add, 16, 0.6235, 106.383",
        "g2-16, cas add, 16, 0.3218, 25.0509",
        "g2-16, mutex add, 16, 0.1289, 8.041"
    })
    void isFoundInContendedCounters(String machine, String counter, int cpus, double ratio, double plateau) {
        Cliff cliff =
                Cliff.of(Published.counter(machine, counter).upTo(cpus), LEVEL).orElseThrow();
        assertEquals(ratio, cliff.ratio().value(), 5e-5);
        assertEquals(plateau, cliff.plateau());
        assertTrue(cliff.ratio().interval().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"skl, cas multi", "skl, tls add", "skl, plain add", "g2-16, cas multi", "g2-16, plain add"})
    void isNotFoundWhereThreadsDoNotWait(String machine, String counter) {
        assertEquals(Optional.empty(), Cliff.of(Published.counter(machine, counter), LEVEL));
    }

    @Test
    void describesThePlateauAndTheFallWithItsInterval() {
        ScalingSeries series = series(Map.of(
                1, forks(100.0, 101.0, 99.0),
                2, forks(40.0, 42.0, 41.0),
                4, forks(30.0, 32.0, 31.0),
                8, forks(35.0, 35.0, 35.0)));
        Cliff cliff = Cliff.of(series, LEVEL).orElseThrow();
        assertEquals(Ratios.estimate(series.at(2).get(), series.at(1).get(), LEVEL), cliff.ratio());
        assertEquals(35, cliff.plateau());
        assertEquals(31, cliff.lowest());
        assertEquals(41, cliff.highest());
    }

    @Test
    void beginsBelowThreeQuarters() {
        assertTrue(Cliff.of(series(Map.of(1, forks(4.0), 2, forks(3.0))), LEVEL).isEmpty());
        assertTrue(
                Cliff.of(series(Map.of(1, forks(4.0), 2, forks(2.9999))), LEVEL).isPresent());
    }

    @Test
    void needsOneThreadAndTwo() {
        assertTrue(Cliff.of(series(Map.of()), LEVEL).isEmpty());
        assertTrue(Cliff.of(series(Map.of(1, forks(4.0), 4, forks(1.0))), LEVEL).isEmpty());
        assertTrue(Cliff.of(series(Map.of(2, forks(4.0), 4, forks(1.0))), LEVEL).isEmpty());
    }

    @Test
    void fallsToZeroButNotFromZero() {
        assertEquals(
                0.0,
                Cliff.of(series(Map.of(1, forks(4.0), 2, forks(0.0))), LEVEL)
                        .orElseThrow()
                        .plateau());
        assertTrue(Cliff.of(series(Map.of(1, forks(0.0), 2, forks(0.0))), LEVEL).isEmpty());
        assertTrue(Cliff.of(series(Map.of(1, forks(0.0), 2, forks(4.0))), LEVEL).isEmpty());
    }

    @Test
    void refusesWhatIsNone() {
        Estimate three = new Estimate(0.75, Optional.empty());
        Estimate half = new Estimate(0.5, Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> new Cliff(three, 2, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Cliff(half, 4, 1, 3));
    }
}
