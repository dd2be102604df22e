package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Expected values by numpy and scipy 1.17: each machine's effect is the mean of its sessions' mean logarithms; its squared
 * error the variance between sessions of a machine, pooled by degrees of freedom, over its number of sessions; and
 * {@code minimize_scalar} finds the restricted likelihood's variance between machines.
 */
class MachineEffectsTest {
    private static final double MARGIN = 0.05;
    private static final double LEVEL = 0.95;

    private static final Sessions ABOVE = cell(
            machine("a", forks(100, 104), forks(109, 111, 108)),
            machine("b", forks(150, 149), forks(141, 147), forks(158, 163)),
            machine("c", forks(91, 90, 93)));
    private static final Sessions BELOW = cell(
            machine("a", forks(50, 52), forks(51, 53)),
            machine("c", forks(48, 47), forks(46, 45, 47)),
            machine("b", forks(70, 69), forks(73, 75), forks(72)));
    private static final Sessions OTHER_ABOVE = cell(
            machine("c", forks(61, 62)),
            machine("b", forks(80, 83), forks(88)),
            machine("d", forks(1, 2)),
            machine("a", forks(65, 64), forks(60, 63, 66)));
    private static final Sessions OTHER_BELOW = cell(
            machine("a", forks(30, 33), forks(31)),
            machine("b", forks(41, 43), forks(45, 44)),
            machine("c", forks(29, 28)));

    /** A machine with its sessions. */
    private record Machine(String name, List<Sample> sessions) {}

    private static Machine machine(String name, Sample... sessions) {
        return new Machine(name, List.of(sessions));
    }

    private static Sample forks(double... means) {
        return new Sample(DoubleStream.of(means).boxed().toList());
    }

    private static Sessions cell(Machine... machines) {
        List<String> names = new ArrayList<>();
        Stream.of(machines).forEach(machine -> machine.sessions.forEach(session -> names.add(machine.name)));
        return new Sessions(
                Stream.of(machines)
                        .flatMap(machine -> machine.sessions.stream())
                        .toList(),
                names);
    }

    private static void assertEffects(double mean, double error, double between, RandomEffects effects) {
        assertEquals(mean, effects.mean(), 1e-8);
        assertEquals(error, effects.standardError(), 1e-7);
        assertEquals(between, effects.betweenVariance(), 1e-7);
    }

    private static void assertComparison(double ratio, double low, double high, double p, Comparison comparison) {
        assertEquals(ratio, comparison.ratio().value(), 1e-8);
        assertEquals(low, comparison.ratio().interval().orElseThrow().low(), 1e-7);
        assertEquals(high, comparison.ratio().interval().orElseThrow().high(), 1e-7);
        assertEquals(p, comparison.pValue().orElseThrow(), 1e-8);
    }

    @Test
    void oneCellIsTheMeanOfMachinesWhoseSessionsTellTheirErrors() {
        assertEffects(4.732954329358036, 0.15001591419634155, 0.06579292933773963, MachineEffects.of(ABOVE));
    }

    @Test
    void whatMakesAMachineFastInBothCellsCancelsOut() {
        assertEffects(
                0.7223059824225418, 0.023951382179437142, 0, MachineEffects.of(List.of(ABOVE), List.of(BELOW), 1));
    }

    @Test
    void twoRatiosAreAveragedOverTheMachinesThatHaveAllFourCells() {
        List<Sessions> above = List.of(ABOVE, OTHER_ABOVE);
        List<Sessions> below = List.of(BELOW, OTHER_BELOW);
        assertEffects(0.7131601920676219, 0.01649064656606967, 0, MachineEffects.of(above, below, 2));
        assertEquals(3, MachineEffects.count(above, below));
        assertEquals(4, MachineEffects.count(List.of(OTHER_ABOVE), List.of()));
    }

    @Test
    void ofOneSessionEachTheForksTellTheErrors() {
        Sessions one = cell(
                machine("a", forks(100, 104, 99)), machine("b", forks(150, 141)), machine("c", forks(91, 90, 93, 95)));
        assertEffects(4.706002330830127, 0.13912667393916758, 0.057721921203685383, MachineEffects.of(one));
    }

    /** numpy's mean, standard error and variance of the three logarithms. */
    @Test
    void ofOneForkEachTheMachinesAreASample() {
        Sessions one = cell(machine("a", forks(100)), machine("b", forks(150)), machine("c", forks(91)));
        assertEffects(4.708888328867066, 0.15331019680629127, 0.07051204933435126, MachineEffects.of(one));
    }

    @Test
    void refusesTwoMachinesAndAValueWithoutLogarithm() {
        Sessions two = cell(machine("a", forks(1, 2)), machine("b", forks(2, 3)));
        assertThrows(IllegalArgumentException.class, () -> MachineEffects.of(two));
        Sessions zero = cell(machine("a", forks(1)), machine("b", forks(0)), machine("c", forks(3)));
        assertEquals(
                "only values above zero have an effect of a machine",
                assertThrows(IllegalArgumentException.class, () -> MachineEffects.of(zero))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> MachineEffects.of(List.of(ABOVE), List.of(zero), 1));
    }

    @Test
    void threeMachinesOfBothSidesAreABasisWithAPredictionForOneMore() {
        Sides sides = new Sides(BELOW, ABOVE);
        assertEquals(Basis.MACHINES, sides.basis());
        assertEquals(3, sides.sharedMachines().size());
        Comparison comparison = Comparisons.of(sides, MARGIN, LEVEL);
        assertComparison(2.0591761639977086, 1.857537159468116, 2.2827034456691306, 0.0010977492764235066, comparison);
        assertTrue(comparison.nextMachine().orElseThrow().high()
                > comparison.ratio().interval().orElseThrow().high());
        assertEquals(Verdict.FASTER, comparison.verdict());
    }

    @Test
    void aFamilyOverMachinesIsTheGeometricMeanOfItsRatios() {
        List<Sides> cells = List.of(new Sides(BELOW, ABOVE), new Sides(OTHER_BELOW, OTHER_ABOVE));
        assertComparison(
                2.040429228941367,
                1.9006704010667845,
                2.190464709705326,
                0.0005342604591316997,
                Comparisons.ofFamily(cells, MARGIN, LEVEL));
    }

    @Test
    void twoSharedMachinesAreNoBasis() {
        Sessions two = cell(machine("a", forks(1, 2)), machine("b", forks(1, 2)), machine("x", forks(1, 2)));
        assertEquals(Basis.FORKS, new Sides(ABOVE, two).basis());
        assertEquals(Basis.FORKS, new Sides(cell(machine("x", forks(1, 2))), ABOVE).basis());
    }
}
