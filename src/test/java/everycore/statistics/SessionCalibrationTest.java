package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is claimed of sessions, over simulated tables of 40 cells: calm ones, and ones with all troubles at once. With
 * {@code -Dcalibration.tables=1000} it makes as many as the table of statistics.md and prints its numbers; of the 100 that
 * a build makes a share of 5 % has a standard error of 2.2 %.
 */
@Slow
class SessionCalibrationTest {
    private static final int QUICK = 100;
    private static final int TABLES = Integer.getInteger("calibration.tables", QUICK);
    private static final double LEVEL = 0.95;
    private static final double MARGIN = 0.02;
    private static final int CELLS = 40;

    private final Random random = new Random(20269);

    private record Setting(boolean troubled, int before, int after) {
        SimulatedTables tables() {
            return new SimulatedTables(CELLS, 0.02, 0.02, 0.03, troubled);
        }
    }

    /** All of them where it is for the numbers, and else the hardest. */
    static Stream<Setting> settings() {
        if (TABLES <= QUICK) {
            return Stream.of(new Setting(true, 3, 1), new Setting(true, 5, 5));
        }
        return Stream.of(false, true)
                .flatMap(troubled -> Stream.of(3, 5, 10)
                        .flatMap(before -> Stream.of(1, 2, before).map(after -> new Setting(troubled, before, after))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void intervalsOverSessionsCoverTheTruth(Setting setting) {
        SimulatedTables tables = setting.tables();
        double truth = tables.expectedLogMean(new Random(1));
        double covered = mean(
                "cells covered",
                setting,
                () -> share(
                        tables.side(random, tables.nature(random), setting.before, 1),
                        cell -> cell.logMeans()
                                .meanWithInterval(LEVEL)
                                .interval()
                                .orElseThrow()
                                .contains(truth)));
        assertTrue(covered >= 0.92 && covered <= 0.98, "covered " + covered);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theGateOverFortyEqualCellsFailsInAtMostFiveOfAHundredTables(Setting setting) {
        // Slower is one of two sides, so 2.5 % are to be expected.
        double alarms = mean(
                "tables failed", setting, () -> slower(table(setting, 1, CELLS)).isEmpty() ? 0 : 1);
        assertTrue(alarms <= 0.08, "false alarms " + alarms);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aFamilyOfEqualsChangesInFiveOfAHundredTables(Setting setting) {
        double changed = mean("families changed", setting, () -> familyChanges(table(setting, 1, CELLS)) ? 1 : 0);
        assertTrue(changed <= 0.12, "changed " + changed);
    }

    @Test
    void aTableFindsATenthMoreOftenThanItsCellsByThemselves() {
        Setting setting = new Setting(false, 5, 5);
        List<List<Sides>> tables = Stream.generate(() -> table(setting, 0.9, CELLS))
                .limit(QUICK / 2)
                .toList();
        double together = tables.stream()
                .mapToDouble(table -> shareSlower(slower(table)))
                .average()
                .orElseThrow();
        double alone = tables.stream()
                .mapToDouble(table -> shareSlower(slowerAlone(table)))
                .average()
                .orElseThrow();
        assertTrue(together > alone, together + " and " + alone);
    }

    /** For the table of statistics.md alone. */
    @ParameterizedTest
    @MethodSource("settings")
    @EnabledIfSystemProperty(named = "calibration.tables", matches = "\\d+")
    void changesAreFound(Setting setting) {
        mean(
                "a tenth found in one cell",
                setting,
                () -> slower(table(setting, 0.9, 1)).contains(0) ? 1 : 0);
        mean(
                "the same by itself",
                setting,
                () -> slowerAlone(table(setting, 0.9, 1)).contains(0) ? 1 : 0);
        mean("a tenth found in all cells", setting, () -> shareSlower(slower(table(setting, 0.9, CELLS))));
        mean("the same by themselves", setting, () -> shareSlower(slowerAlone(table(setting, 0.9, CELLS))));
        mean("a twentieth found of a family", setting, () -> familyChanges(table(setting, 0.95, CELLS)) ? 1 : 0);
    }

    private List<Sides> table(Setting setting, double truth, int changedCells) {
        SimulatedTables tables = setting.tables();
        SimulatedTables.Nature nature = tables.nature(random);
        List<Sessions> baseline = tables.side(random, nature, setting.before, 1);
        List<Sessions> candidate = tables.side(random, nature, setting.after, 1);
        return IntStream.range(0, CELLS)
                .mapToObj(cell -> new Sides(
                        baseline.get(cell),
                        cell < changedCells ? times(candidate.get(cell), truth) : candidate.get(cell)))
                .toList();
    }

    private static Sessions times(Sessions sessions, double factor) {
        return new Sessions(sessions.sessions().stream()
                .map(session -> session.map(mean -> mean * factor))
                .toList());
    }

    private static Set<Integer> slower(List<Sides> table) {
        return rejected(Comparisons.ofTable(table, MARGIN, LEVEL));
    }

    private static Set<Integer> slowerAlone(List<Sides> table) {
        return rejected(
                table.stream().map(cell -> Comparisons.of(cell, MARGIN, LEVEL)).toList());
    }

    /** What the gate fails on. */
    private static Set<Integer> rejected(List<Comparison> cells) {
        return Holm.rejected(
                        cells.stream().map(cell -> cell.pValue().orElseThrow()).toList(), 1 - LEVEL)
                .stream()
                .filter(cell -> cells.get(cell).ratio().value() < 1)
                .collect(Collectors.toSet());
    }

    private static double shareSlower(Set<Integer> cells) {
        return cells.size() / (double) CELLS;
    }

    private static boolean familyChanges(List<Sides> table) {
        return Comparisons.ofFamily(table, MARGIN, LEVEL).pValue().orElseThrow() <= 1 - LEVEL;
    }

    private static <T> double share(List<T> all, Predicate<T> isOne) {
        return all.stream().filter(isOne).count() / (double) all.size();
    }

    private static double mean(String what, Setting setting, DoubleSupplier ofATable) {
        double mean = DoubleStream.generate(ofATable).limit(TABLES).average().orElseThrow();
        if (TABLES > QUICK) {
            System.out.printf(
                    "%s, %d and %d sessions, %s: %.3f%n",
                    setting.troubled ? "troubled" : "calm", setting.before, setting.after, what, mean);
        }
        return mean;
    }
}
