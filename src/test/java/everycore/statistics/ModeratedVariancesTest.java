package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expected values by scipy 1.10: {@code digamma}, {@code polygamma(1, x)}, and {@code brentq} where limma and this package
 * have Newton's method.
 */
class ModeratedVariancesTest {
    private static final double[] SIX = {0.0001, 0.0004, 0.0009, 0.0025, 0.01, 0.0144};

    private static List<Variance> variances(double degrees, double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> new Variance(value, degrees))
                .toList();
    }

    @Test
    void agreesWithScipy() {
        ModeratedVariances moderated = ModeratedVariances.of(variances(4, SIX), 0);
        assertEquals(1.3459431316295278, moderated.priorDegreesOfFreedom(), 1e-9);
        assertEquals(0.0008141021091708031, moderated.priorVariance(), 1e-12);
        double[] posterior = {0.00027979, 0.00050426, 0.00087837, 0.00207554, 0.00768728, 0.01097949};
        for (int i = 0; i < posterior.length; i++) {
            assertEquals(posterior[i], moderated.posterior().get(i).value(), 5e-9);
            assertEquals(5.3459431316295278, moderated.posterior().get(i).degreesOfFreedom(), 1e-9);
        }
    }

    @Test
    void agreesWithScipyForUnequalDegreesOfFreedom() {
        double[] degrees = {4, 2, 4, 5, 3, 4};
        List<Variance> variances = IntStream.range(0, SIX.length)
                .mapToObj(i -> new Variance(SIX[i], degrees[i]))
                .toList();
        ModeratedVariances moderated = ModeratedVariances.of(variances, 0);
        assertEquals(1.4287955594922057, moderated.priorDegreesOfFreedom(), 1e-9);
        assertEquals(0.0009155975656105794, moderated.priorVariance(), 1e-12);
        assertEquals(0.00706924, moderated.posterior().get(4).value(), 5e-9);
        assertEquals(4.4287955594922057, moderated.posterior().get(4).degreesOfFreedom(), 1e-9);
    }

    @Test
    void variancesThatDifferByChanceAloneArePooled() {
        ModeratedVariances moderated = ModeratedVariances.of(variances(4, 0.0004, 0.0005, 0.0006, 0.0007), 0);
        assertEquals(Double.POSITIVE_INFINITY, moderated.priorDegreesOfFreedom());
        assertEquals(0.00055, moderated.posterior().get(0).value(), 1e-12);
        assertEquals(16, moderated.posterior().get(0).degreesOfFreedom());
    }

    @Test
    void noCellHasMoreDegreesOfFreedomThanAllTogether() {
        // They differ by hardly more than chance, so the prior alone is worth more than the three cells.
        ModeratedVariances moderated = ModeratedVariances.of(variances(4, 0.00018, 0.0006, 0.0009), 0);
        assertTrue(moderated.priorDegreesOfFreedom() > 12);
        assertEquals(12, moderated.posterior().get(0).degreesOfFreedom());
    }

    @Test
    void fewVariancesSayNothingOfEachOther() {
        List<Variance> nine = variances(4, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8);
        assertEquals(nine, ModeratedVariances.of(nine).posterior());
        assertEquals(0, ModeratedVariances.of(nine).priorDegreesOfFreedom());
    }

    /** The spread of their logarithms is 0.0387 and chance alone gives 0.645; two standard errors are less than that. */
    @Test
    void variancesThatLookAlikeAreStillPooled() {
        List<Variance> ten = variances(4, 1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9);
        assertEquals(Double.POSITIVE_INFINITY, ModeratedVariances.of(ten).priorDegreesOfFreedom());
    }

    @Test
    void cautionLendsFewerDegreesOfFreedom() {
        List<Variance> twelve = new ArrayList<>(variances(4, SIX));
        twelve.addAll(twelve);
        double cautious = ModeratedVariances.of(twelve).priorDegreesOfFreedom();
        double limma = ModeratedVariances.of(twelve, 0).priorDegreesOfFreedom();
        assertTrue(cautious > 0 && cautious < limma, cautious + " and " + limma);
    }

    @Test
    void aVarianceOfZeroIsRaisedToTheUsual() {
        ModeratedVariances moderated = ModeratedVariances.of(variances(4, 0, 0.0004, 0.0009, 0.0025), 0);
        assertTrue(moderated.posterior().get(0).value() > 0);
    }

    @Test
    void nothingIsUsualWhereHalfOfTheVariancesAreZero() {
        List<Variance> zeros = variances(4, 0, 0, 0, 0.0025);
        assertEquals(zeros, ModeratedVariances.of(zeros, 0).posterior());
    }
}
