package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Series whose law is known, measured by five forks with about one percent between them. */
class ScalingTest {
    private static final double[] NOISE = {1, 1.011, 0.992, 1.004, 0.995};

    @Test
    void saysOfALawAllThatIsKnown() {
        Scaling scaling = scaling(8, n -> 1e8 * n / (1 + 0.05 * (n - 1) + 0.01 * n * (n - 1)));
        String words = scaling.words();
        assertTrue(
                words.matches(
                        "The universal scalability law describes it within \\S+ %; contention 0\\.05\\S* \\[.*\\];"
                                + " coherency 0\\.010?0 \\[.*\\]; throughput of one 100 Mops/s ± .* %; highest at 9\\.7\\d \\[.*\\]"
                                + " threads; unweighted, contention 0\\.0500, coherency 0\\.0100, throughput of one 100 Mops/s\\."),
                words);
        assertEquals(8, scaling.curve().size());
        assertTrue(scaling.fit().isPresent());
        assertTrue(scaling.cliff().isEmpty());
        assertEquals(1e8, scaling.curve().get(0).throughput(), 2e6);
    }

    @Test
    void leavesOpenWhetherFourThreadCountsHaveAPeak() {
        Scaling scaling = scaling(4, n -> 1e8 * n / (1 + 0.05 * (n - 1)));
        assertTrue(scaling.words().contains("; contention 0.05"), scaling.words());
        assertTrue(scaling.words().contains("; no peak can be established: "), scaling.words());
    }

    @Test
    void fitsUpToTheCpusThatItIsTold() {
        List<Entry> entries = entries(8, n -> n > 4 ? 1e8 : 1e8 * n / (1 + 0.05 * (n - 1)));
        assertTrue(Report.of("label", entries).scaling().get(0).fit().isEmpty());
        Report told = Report.of(new RunFile("label", entries, Optional.of(4)), Detail.LAWS);
        assertEquals(4, told.scaling().get(0).curve().size());
        assertEquals(Optional.of(4), told.cpusAllowed());
        assertTrue(told.rows().get(4).has(Warning.Kind.OVERSUBSCRIBED));
        assertFalse(told.rows().get(3).has(Warning.Kind.OVERSUBSCRIBED));
        assertTrue(told.notes().contains("The file doesn't say how many CPUs there were; 4 is what was told."));
    }

    @Test
    void believesAFileThatSaysItsCpusBeforeWhatItIsTold() {
        List<Entry> entries = Measured.on(Measured.environment(8), entry("A.b", 4, 1e8));
        Report told = Report.of(new RunFile("label", entries, Optional.of(2)), Detail.LAWS);
        assertEquals(Optional.of(8), told.cpusAllowed());
        assertFalse(told.rows().get(0).has(Warning.Kind.OVERSUBSCRIBED));
    }

    @Test
    void leavesOpenHowFarItFalls() {
        List<Entry> entries = new ArrayList<>();
        entries.add(cell("A.b", 1, 100, 101, 99));
        entries.add(cell("A.b", 2, 66, 73, 80));
        String words = Report.of("label", entries).scaling().get(0).words();
        assertTrue(words.startsWith("No law is fitted: two threads have 0.728 [0."), words);
        assertTrue(words.endsWith("] times the throughput of one, so it falls, and how far is open."), words);
    }

    @Test
    void namesACliffAndFitsNothing() {
        Scaling scaling = scaling(8, n -> n == 1 ? 4e8 : 1e8);
        assertTrue(scaling.fit().isEmpty());
        assertTrue(scaling.cliff().isPresent());
        assertTrue(scaling.words().startsWith("a cliff, two threads have 0.250 [0.2"), scaling.words());
        assertTrue(scaling.words().endsWith("contended it is 100 Mops/s."), scaling.words());
    }

    @Test
    void saysWhyItFitsNothing() {
        assertEquals(
                "No law is fitted to fewer than 4 numbers of threads within the CPUs allowed; there are 2.",
                scaling(2, n -> 1e8 * n).words());
    }

    @Test
    void comparesTheSpeedupWithThatOfTheEndlessLoop() {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(KnownBenchmarks.SPIN, 1, 2e9));
        entries.add(entry(KnownBenchmarks.SPIN, 2, 3e9));
        entries.add(entry("A.b", 1, 1e8));
        entries.add(entry("A.b", 2, 1.5e8));
        Row row = Report.of("label", entries).rows().get(1);
        assertEquals(0.75, row.efficiency().orElseThrow().value(), 1e-9);
        assertEquals(1, row.againstSpin().orElseThrow().value(), 1e-9);
        assertEquals(1.0 / 3, row.serialFraction().orElseThrow().value(), 1e-9);
    }

    /** Two threads that do more than twice as much have no serial part, and none below nothing. */
    @Test
    void saysNoSerialFractionBelowZero() {
        Row row = Report.of("label", List.of(entry("A.b", 1, 1e8), entry("A.b", 2, 2.5e8)))
                .rows()
                .get(1);
        assertEquals(0, row.serialFraction().orElseThrow().value());
        assertEquals(
                0, row.serialFraction().orElseThrow().interval().orElseThrow().low());
    }

    private static Scaling scaling(int most, IntToDoubleFunction law) {
        Entry[] entries = entries(most, law).toArray(Entry[]::new);
        return Report.of("label", Measured.on(Measured.environment(8), entries))
                .scaling()
                .get(0);
    }

    private static List<Entry> entries(int most, IntToDoubleFunction law) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(n -> entry("A.b", n, law.applyAsDouble(n)))
                .toList();
    }

    private static Entry entry(String benchmark, int threads, double throughput) {
        double[] forks = new double[NOISE.length];
        for (int fork = 0; fork < forks.length; fork++) {
            forks[fork] = throughput * NOISE[fork];
        }
        return cell(benchmark, threads, forks);
    }
}
