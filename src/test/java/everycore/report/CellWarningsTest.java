package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Metric;
import everycore.result.Warning;
import everycore.result.Warning.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellWarningsTest {
    private static final List<Double> CALM = List.of(100.0, 100.1, 99.9, 100.0);

    @Test
    void haveNothingAgainstACalmCell() {
        assertEquals(List.of(), kinds(cell(2, Collections.nCopies(5, CALM), quiet())));
    }

    @Test
    void nameMoreThreadsThanCpus() {
        assertEquals(List.of(Kind.OVERSUBSCRIBED), kinds(cell(4, Collections.nCopies(5, CALM), quiet())));
    }

    @Test
    void nameAVariantThatLosesUpdates() {
        assertEquals(
                List.of(Kind.WRONG_ANSWER), kinds(cell(2, Collections.nCopies(5, CALM), Map.of("balance.lost", 34.0))));
    }

    @Test
    void nameAVariantThatMayLeaveTheBalanceOff() {
        assertEquals(
                List.of(Kind.WRONG_ANSWER),
                kinds(cell(2, Collections.nCopies(5, CALM), Map.of("balance.difference", 3.0))));
    }

    @Test
    void believeAFileWithoutItsForksHowManyThereWere() {
        Entry fork = cell(1, List.of(CALM), quiet());
        Entry bare = new Entry(
                fork.jmhVersion(),
                fork.benchmark(),
                fork.mode(),
                fork.threads(),
                5,
                fork.jvm(),
                fork.jvmArgs(),
                fork.jdkVersion(),
                fork.vmName(),
                fork.vmVersion(),
                fork.warmupIterations(),
                fork.warmupTime(),
                fork.warmupBatchSize(),
                fork.measurementIterations(),
                fork.measurementTime(),
                fork.measurementBatchSize(),
                fork.params(),
                new Metric(100.0, null, null, null, "ops/s", Optional.empty(), Optional.empty()),
                Map.of(),
                Optional.empty(),
                0);
        assertEquals(List.of(), kinds(bare));
    }

    @Test
    void nameTooFewForksAndTheTargetTheyMiss() {
        assertEquals(List.of(Kind.TOO_FEW_FORKS, Kind.TARGET_NOT_REACHED), kinds(cell(1, List.of(CALM), quiet())));
        assertEquals(List.of(Kind.TOO_FEW_FORKS), kinds(cell(1, List.of(CALM, CALM), quiet())));
    }

    @Test
    void nameTheShareOfTheThreadThatHasTheLock() {
        Entry entry = cell(2, Collections.nCopies(5, CALM), Map.of("fairness.jain", 0.52, "fairness.greatest", 98.0));
        assertEquals(List.of(Kind.UNFAIR), kinds(entry));
        assertEquals(
                "the busiest of 2 threads did 98 % of the operations (Jain's index of fairness 0.52)",
                CellWarnings.of(entry, Scores.of(entry), CpusAllowed.AS_MEASURED)
                        .get(0)
                        .text());
        assertEquals(
                List.of(),
                kinds(cell(2, Collections.nCopies(5, CALM), Map.of("fairness.jain", 0.98, "fairness.greatest", 57.0))));
    }

    @Test
    void nameACellThatWasStillCompiling() {
        assertEquals(
                List.of(Kind.COMPILING), kinds(cell(1, Collections.nCopies(5, CALM), Map.of("cpu.compiling", 0.2))));
        assertEquals(List.of(), kinds(cell(1, Collections.nCopies(5, CALM), Map.of("cpu.compiling", 0.01))));
    }

    @Test
    void giveTheRangesOfABimodalCell() {
        List<List<Double>> forks = new ArrayList<>();
        for (double mean : new double[] {9, 99, 9.5, 95, 9.2}) {
            forks.add(Collections.nCopies(4, mean));
        }
        Entry entry = cell(2, forks, quiet());
        assertEquals(List.of(Kind.TARGET_NOT_REACHED, Kind.BIMODAL), kinds(entry));
        assertTrue(CellWarnings.of(entry, Scores.of(entry), CpusAllowed.AS_MEASURED)
                .get(1)
                .text()
                .startsWith("fork means lie from 9.00 ops/s to 9.50 ops/s and from 95.0 ops/s to 99.0 ops/s"));
    }

    @Test
    void giveTheRangeOfForksThatScatter() {
        List<List<Double>> forks = new ArrayList<>();
        for (double mean : new double[] {10, 13, 15, 18, 21}) {
            forks.add(Collections.nCopies(4, mean));
        }
        Entry entry = cell(2, forks, quiet());
        assertEquals(List.of(Kind.TARGET_NOT_REACHED, Kind.SCATTERED), kinds(entry));
        assertTrue(CellWarnings.of(entry, Scores.of(entry), CpusAllowed.AS_MEASURED)
                .get(1)
                .text()
                .startsWith("fork means lie from 10.0 ops/s to 21.0 ops/s"));
        forks.set(4, Collections.nCopies(4, 20.0));
        assertEquals(List.of(Kind.TARGET_NOT_REACHED), kinds(cell(2, forks, quiet())), "twice as much is no more");
    }

    @Test
    void nameACellThatStillDrifts() {
        List<Double> warming = List.of(90.0, 95.0, 98.0, 100.0);
        assertEquals(List.of(Kind.DRIFTING), kinds(cell(1, Collections.nCopies(5, warming), quiet())));
        List<Double> tiring = List.of(100.0, 98.0, 95.0, 90.0);
        assertEquals(List.of(Kind.DRIFTING), kinds(cell(1, Collections.nCopies(5, tiring), quiet())));
        List<Double> nearlyWarm = List.of(99.0, 99.5, 100.0, 100.5);
        assertEquals(List.of(), kinds(cell(1, Collections.nCopies(5, nearlyWarm), quiet())));
    }

    @Test
    void countIterationsThatOthersDisturbed() {
        Map<String, Double> others = Map.of("cpu.process", 1.0, "cpu.busy", 1.3, "cpu.steal", 0.0);
        Entry entry = cell(1, Collections.nCopies(5, CALM), others);
        assertEquals(List.of(Kind.DISTURBED), kinds(entry));
        assertTrue(CellWarnings.of(entry, Scores.of(entry), CpusAllowed.AS_MEASURED)
                .get(0)
                .text()
                .startsWith("20 of 20 iterations"));
        Map<String, Double> stolen = Map.of("cpu.process", 1.0, "cpu.busy", 1.0, "cpu.steal", 0.1);
        assertEquals(List.of(Kind.DISTURBED), kinds(cell(1, Collections.nCopies(5, CALM), stolen)));
    }

    @Test
    void areSilentAtTheirLimits() {
        assertEquals(
                List.of(),
                kinds(cell(
                        2,
                        Collections.nCopies(5, CALM),
                        Map.of("cpu.compiling", 0.1, "fairness.jain", 0.8, "fairness.greatest", 75.0))));
    }

    /** In 250 ms one tick of 10 ms is 0.04 CPUs. */
    @Test
    void takeNoTickForADisturbance() {
        Map<String, Double> ticks = Map.of("cpu.process", 1.0, "cpu.busy", 1.17, "cpu.steal", 0.05);
        assertEquals(List.of(), kinds(cell(1, Collections.nCopies(5, CALM), ticks)));
    }

    @Test
    void knowNothingOfCpusWherePlainJmhMeasured() {
        assertEquals(List.of(), kinds(Fixtures.entry("a.B.c", 64, "ops/s", Collections.nCopies(5, CALM), Map.of())));
    }

    private static Map<String, Double> quiet() {
        return Map.of("cpu.process", 1.0, "cpu.busy", 1.02, "cpu.steal", 0.0);
    }

    private static Entry cell(int threads, List<List<Double>> forks, Map<String, Double> secondary) {
        return Fixtures.entry("a.B.c", threads, "ops/s", forks, secondary).withEnvironment(Fixtures.environment(2));
    }

    private static List<Kind> kinds(Entry entry) {
        return CellWarnings.of(entry, Scores.of(entry), CpusAllowed.AS_MEASURED).stream()
                .map(Warning::kind)
                .toList();
    }
}
