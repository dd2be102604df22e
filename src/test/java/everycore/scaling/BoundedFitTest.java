package everycore.scaling;

import static everycore.scaling.Published.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published fits are unweighted. Digits beyond those published are by Gauss and Newton in 50 digits. */
class BoundedFitTest {

    private static final List<Observation> RAYTRACER = Published.observations("raytracer.csv");

    private static FittedLaw universal(List<Observation> observations) {
        return BoundedFit.of(observations).orElseThrow();
    }

    /** Schwartz, Practical Scalability Analysis; usl4j's ModelTest holds its own fit to it within 0.02 %. */
    @Test
    void agreesWithSchwartzOnCisco() {
        UniversalScalabilityLaw law =
                universal(Published.observations("cisco.csv")).law();
        assertEquals(0.02671591, law.contention(), 2e-4 * 0.02671591);
        assertEquals(7.690945E-4, law.coherency(), 2e-4 * 7.690945E-4);
        assertEquals(995.6486, law.throughputOfOne(), 2e-4 * 995.6486);
        assertEquals(35, Math.floor(law.peak().orElseThrow()));
        assertEquals(12341, law.throughput(35), 2e-4 * 12341);
    }

    /** usl4j 0.7.0, ModelTest, which does not converge as far. */
    @Test
    void predictsWhatUsl4jDoesOnCisco() {
        UniversalScalabilityLaw law =
                universal(Published.observations("cisco.csv")).law();
        assertEquals(995.648772003358, law.throughput(1), 1e-4);
        assertEquals(11063.63312570436, law.throughput(20), 1e-3);
        assertEquals(12341.745655201905, law.throughput(35), 1e-3);
    }

    @Test
    void agreesWithFiftyDigitsOnCisco() {
        FittedLaw all = universal(Published.observations("cisco.csv"));
        assertPrinted("0.026715945", all.law().contention());
        assertPrinted("7.6909392E-4", all.law().coherency());
        assertPrinted("995.648786", all.law().throughputOfOne());
        assertPrinted("1023849.5247", all.residualSumOfSquares());
        UniversalScalabilityLaw ten =
                universal(Published.observations("cisco.csv").subList(0, 10)).law();
        assertPrinted("0.01700277", ten.contention());
        assertPrinted("4.46539E-4", ten.coherency());
        assertPrinted("938.37927", ten.throughputOfOne());
    }

    /** Vignette of the R package usl, which fits between bounds. */
    @Test
    void agreesWithROnTheRaytracerWhoseCoherencyStopsAtItsBound() {
        FittedLaw fitted = universal(RAYTRACER);
        assertPrinted("0.057771", fitted.law().contention());
        assertEquals(0.0, fitted.law().coherency());
        assertPrinted("21.848843", fitted.law().throughputOfOne());
        assertPrinted("9.34", Math.sqrt(fitted.residualSumOfSquares() / 8));
        assertPrinted("323.3", fitted.law().throughput(96));
        assertPrinted("335.5", fitted.law().throughput(128));
        assertTrue(fitted.law().peak().isEmpty());
    }

    /** Else the bounds would go untested. */
    @Test
    void breaksABoundOnTheRaytracerWhereThereIsNone() {
        UnboundedFit fit = UnboundedFit.of(Map.of(), RAYTRACER, UnboundedFit.FINEST);
        assertEquals(Map.of(LossTerm.COHERENCY, 0.0), fit.brokenBounds());
        assertPrinted("0.07814785", fit.coefficients().get(LossTerm.CONTENTION));
        assertPrinted("-2.0112E-4", fit.coefficients().get(LossTerm.COHERENCY));
        assertPrinted("24.766174", fit.throughputOfOne());
    }

    /** tests/confint.Rout.save and the vignette of the R package usl. */
    @Test
    void agreesWithROnTheFirstRowsOfTheRaytracer() {
        UniversalScalabilityLaw six = universal(RAYTRACER.subList(0, 6)).law();
        assertPrinted("0.02444", six.contention());
        assertPrinted("0.00163", six.coherency());
        assertPrinted("20.85605", six.throughputOfOne());
        UniversalScalabilityLaw five = universal(RAYTRACER.subList(0, 5)).law();
        assertPrinted("0.028", five.contention());
        assertPrinted("0.001", five.coherency());
        assertPrinted("21.059", five.throughputOfOne());
    }

    /** Vignette of the R package usl; the load is a rate of work, not a whole number of threads. */
    @Test
    void agreesWithROnOracledb() {
        List<Observation> oracledb = Published.observations("oracledb.csv");
        assertEquals(360, oracledb.size());
        FittedLaw fitted = universal(oracledb);
        assertPrinted("0.4414", fitted.law().contention());
        assertPrinted("0.0453", fitted.law().coherency());
        assertPrinted("3.3861", fitted.law().throughputOfOne());
        assertPrinted("3.512", fitted.law().peak().orElseThrow());
        assertPrinted("205.4931985", fitted.residualSumOfSquares());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1, 3.6e10})
    void findsTheLawThatMadeTheDataInAnyUnit(double unit) {
        UniversalScalabilityLaw truth = new UniversalScalabilityLaw(0.05, 0.002, unit);
        List<Observation> exact = List.of(1, 2, 3, 4, 6, 8).stream()
                .map(n -> new Observation(n, truth.throughput(n), 1 / truth.throughput(n)))
                .toList();
        FittedLaw fitted = universal(exact);
        assertEquals(0.05, fitted.law().contention(), 1e-10);
        assertEquals(0.002, fitted.law().coherency(), 1e-11);
        assertEquals(unit, fitted.law().throughputOfOne(), 1e-10 * unit);
        assertEquals(0, fitted.largestRelativeResidual(), 1e-10);
    }

    /** The line through the origin has the slope Σ N X / Σ N². */
    @Test
    void losesNothingOnSuperlinearData() {
        List<Observation> square = List.of(
                new Observation(1, 1, 1),
                new Observation(2, 4, 1),
                new Observation(3, 9, 1),
                new Observation(4, 16, 1));
        FittedLaw fitted = universal(square);
        assertEquals(0.0, fitted.law().contention());
        assertEquals(0.0, fitted.law().coherency());
        assertEquals(100.0 / 30, fitted.law().throughputOfOne(), 1e-12);
        assertEquals(7.0 / 3, fitted.largestRelativeResidual(), 1e-12);
    }

    /** By scipy 1.17, least_squares with bounds of 0 and 1, and 0 and ∞: X(N) = 100 N / (1 + 1.2 (N − 1) + 0.01 N (N − 1)). */
    @Test
    void holdsContentionAtOneWhereMoreWouldFit() {
        List<Observation> falling = List.of(1, 2, 4, 8).stream()
                .map(n -> new Observation(n, 100.0 * n / (1 + 1.2 * (n - 1) + 0.01 * n * (n - 1)), 1))
                .toList();
        UniversalScalabilityLaw law = universal(falling).law();
        assertEquals(1.0, law.contention());
        assertPrinted("0.0329325", law.coherency());
        assertPrinted("96.21276", law.throughputOfOne());
    }

    @Test
    void followsTheWeightierPoints() {
        List<Observation> off = List.of(
                new Observation(1, 10, 1e12),
                new Observation(2, 16, 1e12),
                new Observation(4, 40, 1),
                new Observation(8, 20, 1));
        UniversalScalabilityLaw law = UnboundedFit.of(Map.of(LossTerm.COHERENCY, 0.0), off, UnboundedFit.FINEST)
                .law();
        assertEquals(10, law.throughputOfOne(), 1e-6);
        assertEquals(0.25, law.contention(), 1e-6);
    }

    @Test
    void refusesFewerPointsThanCoefficients() {
        List<Observation> two = RAYTRACER.subList(0, 2);
        assertThrows(IllegalArgumentException.class, () -> universal(two));
        Observation twice = new Observation(2, 5, 1);
        assertThrows(IllegalArgumentException.class, () -> universal(List.of(RAYTRACER.get(0), twice, twice)));
    }

    /** A start that is close saves steps, and on exact data it is the law itself, whatever the weights. */
    @Test
    void beginsNearTheEnd() {
        double[] cisco = LinearForm.solve(List.of(LossTerm.values()), Map.of(), Published.observations("cisco.csv"));
        assertEquals(995.648786, cisco[0], 0.01 * 995.648786);
        assertEquals(0.026715945, cisco[1], 0.01 * 0.026715945);
        assertEquals(7.6909392E-4, cisco[2], 0.01 * 7.6909392E-4);
        UniversalScalabilityLaw truth = new UniversalScalabilityLaw(0.2, 0.01, 50);
        List<Observation> exact = List.of(1, 2, 4, 8).stream()
                .map(n -> new Observation(n, truth.throughput(n), n))
                .toList();
        double[] held = LinearForm.solve(List.of(LossTerm.COHERENCY), Map.of(LossTerm.CONTENTION, 0.2), exact);
        assertEquals(50, held[0], 1e-9);
        assertEquals(0.01, held[1], 1e-12);
    }

    @Test
    void aCoefficientOnItsBoundBreaksNone() {
        assertEquals(
                Map.of(),
                new UnboundedFit(1, Map.of(LossTerm.CONTENTION, 1.0, LossTerm.COHERENCY, 0.0)).brokenBounds());
        assertEquals(
                Map.of(),
                new UnboundedFit(1, Map.of(LossTerm.CONTENTION, 0.0, LossTerm.COHERENCY, 5.0)).brokenBounds());
        assertEquals(
                Map.of(LossTerm.CONTENTION, 1.0, LossTerm.COHERENCY, 0.0),
                new UnboundedFit(1, Map.of(LossTerm.CONTENTION, 1.001, LossTerm.COHERENCY, -1e-9)).brokenBounds());
    }
}
