package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.ChangePoints.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Series and places are those of Apache Otava's own tests (tests/series_test.py and tests/analysis_test.py). */
class ChangePointsTest {
    private static final List<Double> HALVED =
            List.of(1.02, 0.95, 0.99, 1.00, 1.12, 0.90, 0.50, 0.51, 0.48, 0.48, 0.55);
    private static final List<Double> A_TENTH_LESS =
            List.of(2.02, 2.03, 2.01, 2.04, 1.82, 1.85, 1.79, 1.81, 1.80, 1.76, 1.78);

    @Test
    void findsTheChangesThatOtavaFinds() {
        assertEquals(List.of(6), places(HALVED));
        assertEquals(List.of(4), places(A_TENTH_LESS));
        assertEquals(List.of(3, 6), places(List.of(0.0, 0.0, 0.0, 1.0, 1.12, 0.9, 0.5, 0.51, 0.48, 0.48, 0.55)));
    }

    @Test
    void findsSeveralOfOneSeries() {
        List<Double> steps = new ArrayList<>(Collections.nCopies(5, 1.0));
        steps.addAll(Collections.nCopies(8, 5.0));
        steps.addAll(Collections.nCopies(8, 9.0));
        steps.addAll(Collections.nCopies(9, 3.0));
        assertEquals(
                List.of(5, 13, 21),
                ChangePoints.of(steps, 0.05).stream().map(Change::index).toList());
    }

    @Test
    void findsItsPlaceInALongSeries() {
        List<Double> series = DoubleStream.of(
                        1.02, 0.95, 0.99, 1.00, 1.12, 1.00, 1.01, 0.98, 1.01, 0.96, 0.50, 0.51, 0.48, 0.48, 0.55, 0.50,
                        0.49, 0.51, 0.50, 0.49)
                .boxed()
                .toList();
        assertEquals(
                List.of(10),
                ChangePoints.of(series, 0.0001).stream().map(Change::index).toList());
    }

    /** {@code scipy.stats.ttest_ind} of the first six and the last five, and its {@code confidence_interval(0.95)}. */
    @Test
    void tellsTheDifferenceWithStudentsInterval() {
        Change change = ChangePoints.of(HALVED, 0.001).get(0);
        assertEquals(2.1267842041262607e-07, change.pValue(), 1e-12);
        assertEquals(-0.4926666666666667, change.difference().value(), 1e-12);
        ConfidenceInterval interval = change.difference().interval().orElseThrow();
        assertEquals(-0.5726088653328046, interval.low(), 1e-9);
        assertEquals(-0.41272446800052875, interval.high(), 1e-9);
    }

    @Test
    void findsHardlyAnythingInNoise() {
        Random random = new Random(7);
        int series = 200;
        long found = 0;
        for (int i = 0; i < series; i++) {
            found += places(random.doubles(90).boxed().toList()).isEmpty() ? 0 : 1;
        }
        assertTrue(found < series / 10, found + " of " + series);
    }

    @Test
    void aSeriesOfTwoPointsHasNoChange() {
        assertEquals(List.of(), places(List.of()));
        assertEquals(List.of(), places(List.of(1.0)));
        assertEquals(List.of(), places(List.of(1.0, 2.0)));
        assertThrows(IllegalArgumentException.class, () -> places(List.of(1.0, Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.of(List.of(1.0), 1));
    }

    private static List<Integer> places(List<Double> series) {
        return ChangePoints.of(series, ChangePoints.USUAL_LEVEL).stream()
                .map(Change::index)
                .toList();
    }
}
