package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The examples of R's lme4 (Bates et al., Journal of Statistical Software 2015), whose data are Davies and Goldsmith's,
 * Statistical Methods in Research and Production, 1972, and Box and Tiao's, 1973.
 */
class VarianceComponentsTest {
    /** Ten batches of three casks, two assays of each. */
    private static final double[] PASTES = {
        62.8, 62.6, 60.1, 62.3, 62.7, 63.1, 60, 61.4, 57.5, 56.9, 61.1, 58.9, 58.7, 57.5, 63.9, 63.1, 65.4, 63.7, 57.1,
        56.4, 56.9, 58.6, 64.7, 64.5, 55.1, 55.1, 54.7, 54.2, 58.8, 57.5, 63.4, 64.9, 59.3, 58.1, 60.5, 60, 62.5, 62.6,
        61, 58.7, 56.9, 57.7, 59.2, 59.4, 65.2, 66, 64.8, 64.1, 54.8, 54.8, 64, 64, 57.7, 56.8, 58.3, 59.3, 59.2, 59.2,
        58.9, 56.6
    };

    private static Nested group(double... values) {
        return Nested.ofFork(DoubleStream.of(values).boxed().toList());
    }

    private static Nested pastes(Set<Integer> without) {
        return Nested.of(IntStream.range(0, 10)
                .mapToObj(batch -> Nested.of(IntStream.range(3 * batch, 3 * batch + 3)
                        .mapToObj(cask -> IntStream.range(2 * cask, 2 * cask + 2)
                                .filter(assay -> !without.contains(assay))
                                .mapToDouble(assay -> PASTES[assay])
                                .toArray())
                        .filter(assays -> assays.length > 0)
                        .map(VarianceComponentsTest::group)
                        .toList()))
                .toList());
    }

    /** lmer(Yield ~ 1 + (1 | Batch), Dyestuff). */
    @Test
    void agreesWithLme4OnDyestuff() {
        Nested dyestuff = Nested.of(List.of(
                group(1545, 1440, 1440, 1520, 1580),
                group(1540, 1555, 1490, 1560, 1495),
                group(1595, 1550, 1605, 1510, 1560),
                group(1445, 1440, 1595, 1465, 1545),
                group(1595, 1630, 1515, 1635, 1625),
                group(1520, 1455, 1450, 1480, 1445)));
        assertArrayEquals(new double[] {2451.25, 1764.05}, RestrictedLikelihood.variances(dyestuff), 0.01);
    }

    /** Here batches differ less than chance has it, and lme4 says zero; what remains is the variance of all 30. */
    @Test
    void findsNoVarianceWhereGroupsLieCloserThanChance() {
        Nested dyestuff2 = Nested.of(List.of(
                group(7.298, 3.846, 2.434, 9.566, 7.99),
                group(5.22, 6.556, 0.608, 11.788, -0.892),
                group(0.11, 10.386, 13.434, 5.51, 8.166),
                group(2.212, 4.852, 7.092, 9.288, 4.98),
                group(0.282, 9.014, 4.458, 9.446, 7.198),
                group(1.722, 4.782, 8.106, 0.758, 3.758)));
        assertArrayEquals(new double[] {13.806, 0}, RestrictedLikelihood.variances(dyestuff2), 0.001);
    }

    /** lmer(strength ~ 1 + (1 | batch/cask), Pastes). */
    @Test
    void agreesWithLme4OnPastes() {
        assertArrayEquals(
                new double[] {0.6780, 8.4337, 1.6573}, RestrictedLikelihood.variances(pastes(Set.of())), 1e-4);
    }

    /** By numpy and scipy: the same likelihood from the whole covariance matrix, minimized from three starts. */
    @Test
    void agreesWithTheWholeMatrixOnUnequalGroups() {
        Set<Integer> without = Set.of(1, 2, 3, 6, 12, 13, 14, 30, 44, 45, 46, 47, 59);
        assertArrayEquals(
                new double[] {0.5494797, 8.17842424, 1.38442984},
                RestrictedLikelihood.variances(pastes(without)),
                1e-5);
    }

    @Test
    void levelsAreOfTheLogarithms() {
        VarianceComponents components =
                VarianceComponents.of(pastes(Set.of()).map(Math::exp)).orElseThrow();
        assertEquals(8.4337 / (0.6780 + 8.4337 + 1.6573), components.share(Level.FORK), 1e-4);
        assertEquals(1.6573 / (0.6780 + 8.4337 + 1.6573), components.share(Level.SESSION), 1e-4);
        assertEquals(0, components.share(Level.MACHINE));
    }

    @Test
    void oneIterationAForkStandsInTheForks() {
        Nested scores = pastes(IntStream.range(0, 30).mapToObj(i -> 2 * i).collect(Collectors.toSet()));
        VarianceComponents components = VarianceComponents.of(scores).orElseThrow();
        assertEquals(
                List.of(Level.FORK, Level.SESSION),
                components.components().stream()
                        .map(VarianceComponents.Component::level)
                        .toList());
    }

    @Test
    void twoSessionsNothingThatVariesAndZeroHaveNoComponents() {
        Nested fork = group(1, 2);
        Nested session = Nested.of(List.of(fork, fork));
        assertEquals(Optional.empty(), VarianceComponents.of(Nested.of(List.of(session, session))));
        Nested still = Nested.of(List.of(group(5, 5), group(5, 5)));
        assertEquals(Optional.empty(), VarianceComponents.of(Nested.of(Collections.nCopies(3, still))));
        Nested zero = Nested.of(List.of(group(1, 0)));
        assertEquals(Optional.empty(), VarianceComponents.of(Nested.of(Collections.nCopies(3, zero))));
    }

    private static VarianceComponents three(double sessions) {
        return new VarianceComponents(List.of(
                new VarianceComponents.Component(Level.ITERATION, 0.0008, 4),
                new VarianceComponents.Component(Level.FORK, 0.0004, 5),
                new VarianceComponents.Component(Level.SESSION, sessions, 4)));
    }

    /** t(3) = 3.182446 of 95 %; the variance of the mean is (0.0001 + (0.0004 + 0.0008/4)/5)/4. */
    @Test
    void expectsTheHalfWidthThatItsVariancesAddUpTo() {
        assertEquals(
                Math.tanh(3.182446305 * Math.sqrt((0.0001 + 0.00012) / 4)),
                three(0.0001).expectedHalfWidth(0.95),
                1e-9);
    }

    @Test
    void oneMoreSessionBuysMoreThanOneMoreForkWhereSessionsVary() {
        VarianceComponents now = three(0.01);
        double session = now.withOneMore(Level.SESSION).expectedHalfWidth(0.95);
        double fork = now.withOneMore(Level.FORK).expectedHalfWidth(0.95);
        assertEquals(Math.tanh(2.776445105 * Math.sqrt((0.01 + 0.00012) / 5)), session, 1e-9); // t(4)
        assertEquals(Math.tanh(3.182446305 * Math.sqrt((0.01 + 0.0001) / 4)), fork, 1e-9);
    }

    /** √(60/6 · 0.0004/0.0001) = 6.3 forks a session, at six seconds a fork and a minute a session. */
    @Test
    void theOptimumWeighsCostAgainstVariance() {
        assertEquals(7, three(0.0001).optimalMembers(Level.FORK, 6, 60));
        assertEquals(1, three(0.01).optimalMembers(Level.FORK, 6, 6));
        assertEquals(Double.POSITIVE_INFINITY, three(0).optimalMembers(Level.FORK, 6, 60));
    }

    @Test
    void refusesALevelThatIsNotThere() {
        assertThrows(IllegalArgumentException.class, () -> three(0.1).withOneMore(Level.MACHINE));
        assertThrows(IllegalArgumentException.class, () -> three(0.1).optimalMembers(Level.SESSION, 1, 1));
    }

    @Test
    void refusesGroupsOfUnequalDepthOrWithoutMembersAndValuesThatAreNone() {
        List<Nested> unequal = List.of(group(1), Nested.of(List.of(group(1))));
        assertThrows(IllegalArgumentException.class, () -> Nested.of(unequal));
        assertThrows(IllegalArgumentException.class, () -> Nested.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> group(Double.NaN));
    }

    /** Of forks of two, two and one iterations: three over a half, a half and one. */
    @Test
    void groupsOfUnequalSizeCountWithTheirHarmonicMean() {
        Nested session = Nested.ofSession(List.of(List.of(1.0, 2.0), List.of(2.0, 3.0), List.of(2.0)));
        Nested other = Nested.ofSession(List.of(List.of(2.0, 3.0), List.of(1.0, 2.0), List.of(3.0)));
        VarianceComponents components = VarianceComponents.of(Nested.of(List.of(session, other, session)))
                .orElseThrow();
        assertEquals(
                List.of(1.5, 3.0, 3.0),
                components.components().stream()
                        .map(VarianceComponents.Component::members)
                        .toList());
    }

    @Test
    void refusesComponentsThatDoNotVaryAndALevelThatIsNone() {
        List<VarianceComponents.Component> still = List.of(new VarianceComponents.Component(Level.FORK, 0, 3));
        assertThrows(IllegalArgumentException.class, () -> new VarianceComponents(still));
        assertThrows(IllegalArgumentException.class, () -> three(0.1).expectedHalfWidth(95));
    }

    @Test
    void aValueIsItsOwnMean() {
        Nested value = new Nested.Value(5);
        assertEquals(value, value.ofMeans());
    }
}
