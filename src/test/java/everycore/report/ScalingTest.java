package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Series whose law is known, measured by five forks with about one percent between them. */
class ScalingTest {
    private static final double[] NOISE = {1, 1.011, 0.992, 1.004, 0.995};

    @Test
    void fitsTheUniversalLawToSixThreadCounts() {
        Scaling scaling = scaling(8, n -> 1e8 * n / (1 + 0.05 * (n - 1) + 0.01 * n * (n - 1)));
        assertTrue(
                scaling.words().startsWith("The universal scalability law describes it; contention 0.05"),
                scaling.words());
        assertEquals(8, scaling.curve().size());
        assertEquals(1e8, scaling.curve().get(0).throughput(), 2e6);
    }

    @Test
    void fitsAmdahlsLawToFour() {
        Scaling scaling = scaling(4, n -> 1e8 * n / (1 + 0.05 * (n - 1)));
        assertTrue(scaling.words().startsWith("Amdahl's law describes it; contention 0.05"), scaling.words());
        assertTrue(scaling.words().endsWith("Amdahl's law has no peak."), scaling.words());
    }

    @Test
    void namesACliffAndFitsNothing() {
        Scaling scaling = scaling(8, n -> n == 1 ? 4e8 : 1e8);
        assertTrue(scaling.fit().isEmpty());
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

    private static Scaling scaling(int most, IntToDoubleFunction law) {
        List<Entry> entries = new ArrayList<>();
        for (int n = 1; n <= most; n++) {
            entries.add(entry("A.b", n, law.applyAsDouble(n)));
        }
        return Report.of("label", Measured.on(Measured.environment(8), entries.toArray(Entry[]::new)))
                .scaling()
                .get(0);
    }

    private static Entry entry(String benchmark, int threads, double throughput) {
        double[] forks = new double[NOISE.length];
        for (int fork = 0; fork < forks.length; fork++) {
            forks[fork] = throughput * NOISE[fork];
        }
        return cell(benchmark, threads, forks);
    }
}
