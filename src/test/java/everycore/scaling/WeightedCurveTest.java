package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedCurveTest {
    private static final List<Observation> OBSERVATIONS =
            List.of(new Observation(1, 90, 4), new Observation(3, 200, 0.25), new Observation(8, 300, 9));
    private static final List<LossTerm> BOTH = List.of(LossTerm.CONTENTION, LossTerm.COHERENCY);

    /** X(3) = 100 · 3 / (1 + 0.1 · 2 + 0.01 · 6), by hand 238.095…, times the root of its weight. */
    @Test
    void isTheLawTimesTheRootOfTheWeight() {
        WeightedCurve curve = new WeightedCurve(BOTH, Map.of(), OBSERVATIONS, 100);
        double[] point = {1, 0.1, 0.01};
        assertEquals(
                0.5 * 300 / 1.26,
                curve.value(new ArrayRealVector(point)).getFirst().getEntry(1),
                1e-9);
        assertArrayEquals(new double[] {2 * 90, 0.5 * 200, 3 * 300}, curve.target(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void itsDerivativesAreThoseOfSmallSteps(int coefficient) {
        assertDerivative(
                new WeightedCurve(BOTH, Map.of(), OBSERVATIONS, 100), new double[] {1.1, 0.1, 0.01}, coefficient);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void soAreThoseWithACoefficientHeld(int coefficient) {
        WeightedCurve held =
                new WeightedCurve(List.of(LossTerm.COHERENCY), Map.of(LossTerm.CONTENTION, 0.2), OBSERVATIONS, 100);
        assertDerivative(held, new double[] {0.9, 0.02}, coefficient);
    }

    private static void assertDerivative(WeightedCurve curve, double[] point, int coefficient) {
        RealMatrix derivatives = curve.value(new ArrayRealVector(point)).getSecond();
        double step = 1e-6;
        double[] more = point.clone();
        double[] less = point.clone();
        more[coefficient] += step;
        less[coefficient] -= step;
        for (int i = 0; i < OBSERVATIONS.size(); i++) {
            double slope = (curve.value(new ArrayRealVector(more)).getFirst().getEntry(i)
                            - curve.value(new ArrayRealVector(less)).getFirst().getEntry(i))
                    / (2 * step);
            assertEquals(slope, derivatives.getEntry(i, coefficient), 1e-5 * Math.max(1, Math.abs(slope)));
        }
    }
}
