package everycore.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.ScalarResult;

class FairnessProfilerTest {
    /** Jain, Chiu and Hawe 1984: equal shares give 1, and k of n users who share equally give k/n. */
    @Test
    void isOneForEqualSharesAndTheShareOfThoseThatHaveAny() {
        assertEquals(1, jain(Collections.nCopies(7, 3e8)), 1e-12);
        assertEquals(0.25, jain(List.of(5e7, 0.0, 0.0, 0.0)), 1e-12);
        assertEquals(0.5, jain(List.of(5e7, 5e7, 0.0, 0.0)), 1e-12);
    }

    /** (3 · 1 + 0.1)² / (4 · (3 + 0.01)). */
    @Test
    void showsAThreadThatGetsATenth() {
        List<ScalarResult> results = FairnessProfiler.of(List.of(1e8, 1e8, 1e7, 1e8));
        assertEquals(9.61 / 12.04, results.get(0).getScore(), 1e-12);
        assertEquals(10 / 3.1, results.get(1).getScore(), 1e-12);
        assertEquals(100 / 3.1, results.get(2).getScore(), 1e-12);
    }

    private static double jain(List<Double> throughputs) {
        return Stream.of(FairnessProfiler.of(throughputs).get(0))
                .mapToDouble(ScalarResult::getScore)
                .findFirst()
                .orElseThrow();
    }
}
