package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import everycore.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LackOfFitTest {
    private static final Sample ONE = new Sample(List.of(98.0, 101.0, 103.0));
    private static final Sample TWO = new Sample(List.of(178.0, 185.0, 180.0));
    private static final Sample FOUR = new Sample(List.of(330.0, 322.0, 325.0));
    private static final Sample SIXTEEN = new Sample(List.of(505.0, 500.0, 512.0));

    private static ScalingSeries series(Sample eight) {
        return new ScalingSeries(new TreeMap<>(Map.of(1, ONE, 2, TWO, 4, FOUR, 8, eight, 16, SIXTEEN)));
    }

    private static Optional<LackOfFit> lackOf(ScalingSeries series) {
        return LackOfFit.of(BoundedFit.of(Observation.of(series)).orElseThrow().law(), series);
    }

    /** By numpy and scipy 1.17: F 9.4948 with 1.8513 and 7.8010 degrees of freedom. */
    @Test
    void agreesWithScipy() {
        LackOfFit lack =
                lackOf(series(new Sample(List.of(430.0, 455.0, 440.0, 447.0)))).orElseThrow();
        assertEquals(0.00876008, lack.pValue(), 1e-7);
        assertEquals(0.03216756, lack.misfit(), 1e-7);
        assertEquals(2, lack.degreesOfFreedom());
        assertTrue(lack.exceedsNoise());
        LackOfFit less =
                lackOf(series(new Sample(List.of(480.0, 495.0, 490.0, 487.0)))).orElseThrow();
        assertEquals(0.01857636, less.pValue(), 1e-7);
        assertFalse(less.exceedsNoise());
    }

    @Test
    void isUnknownOfSingleForks() {
        assertEquals(Optional.empty(), lackOf(series(new Sample(List.of(443.0)))));
    }

    /** Of true laws p is uniform, so one in twenty is below 0.05; and 2000 have a standard error of 0.5 %. */
    @Test
    @Simulation
    void hasTheErrorRateThatItSays() {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(0.1, 0.01, 1e8);
        double share = IntStream.range(0, 2000)
                        .mapToObj(seed -> Curves.series(law::throughput, 0.02, 5, Curves.seed(seed), 1, 2, 4, 6, 8, 12))
                        .filter(series -> lackOf(series).orElseThrow().pValue() < 0.05)
                        .count()
                / 2000.0;
        assertEquals(0.05, share, 0.02);
    }

    @Test
    void isNoneWhereForksAndLawAgreeWholly() {
        ScalingSeries exact = Curves.series(n -> 1e8 * n, 0, 3, 1, 1, 2, 4, 8);
        assertEquals(0, lackOf(exact).orElseThrow().misfit(), 1e-9);
        assertEquals(
                Optional.of(new LackOfFit(1, 0, 3)),
                LackOfFit.of(new UniversalScalabilityLaw(0, 0, 1), Curves.series(n -> n, 0, 3, 1, 1, 2, 4, 8)));
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThrows(IllegalArgumentException.class, () -> new LackOfFit(1.1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LackOfFit(0.5, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new LackOfFit(0.5, 0, 0));
    }

    @Test
    void takesTheEndsOfWhatCanBeAndNothingBeyond() {
        assertFalse(new LackOfFit(0.01, 0, 1).exceedsNoise());
        assertTrue(new LackOfFit(0, 0, 1).exceedsNoise());
        assertFalse(new LackOfFit(1, 0, 1).exceedsNoise());
        assertThrows(IllegalArgumentException.class, () -> new LackOfFit(-1e-9, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LackOfFit(0.5, -1e-9, 1));
    }
}
