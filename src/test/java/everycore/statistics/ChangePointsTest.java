package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import everycore.statistics.ChangePoints.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Series and places are those of Apache Otava's own tests (tests/series_test.py and tests/analysis_test.py). */
class ChangePointsTest {
    private static final List<Double> HALVED =
            List.of(1.02, 0.95, 0.99, 1.00, 1.12, 0.90, 0.50, 0.51, 0.48, 0.48, 0.55);
    private static final List<Double> A_TENTH_LESS =
            List.of(2.02, 2.03, 2.01, 2.04, 1.82, 1.85, 1.79, 1.81, 1.80, 1.76, 1.78);

    private static final String LONG = """
            10.1 9.9 10.6 10.1 9.5 10.4 11.3 10.9 9.3 8.7 9.4 10.0 7.7 9.8 8.8 9.3 9.5 9.7 10.4 11.0 9.9 11.4
            9.3 10.4 10.9 10.1 9.3 12.1 12.5 13.2 12.0 12.8 12.8 13.5 13.2 13.4 12.3 12.9 13.8 14.5 11.7 14.5 14.3 13.8
            13.3 12.7 14.5 15.0 14.8 11.3 10.4 8.8 10.0 10.7 8.7 10.4 10.4 10.7 8.8 9.3 9.6 8.8 11.7 9.5 10.3 9.7
            11.6 11.3 10.6 7.8 10.1 10.7 11.0 9.4 11.8 8.7 11.3 12.9 12.0 14.0 12.2 11.4 11.6 10.9 10.7 12.6 12.6 13.3
            11.2 13.7 11.7 13.6 11.6 11.3 12.2 13.0 12.2 11.4 10.7 10.6 12.5 17.0 15.8 14.9 16.9 14.7 15.3 16.6 13.7 16.4
            15.4 16.1 15.9 16.2 16.7 15.2 17.4 16.7 16.8 17.2 16.8 16.8 16.1 14.6 15.9 15.2 14.6 16.3 15.4 15.0
            """;

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
    @Simulation
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

    /** By Otava's split and merge (0.7) of series that numpy drew, with {@code scipy.stats.ttest_ind} for its own test. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11.4 10.8 9.9 12.8 13.3 13.1 11.2 11.8 | 3 6",
                "11.4 10.0 13.0 13.5 12.5 12.7 13.5 11.8 | 2",
                "10.0 9.4 9.9 16.5 15.7 15.3 15.3 15.7 13.9 13.5 14.2 15.5 16.6 14.2 14.9 | 3",
                "10.4 10.3 11.8 9.4 9.5 14.7 11.8 12.2 10.7 12.1 12.5 12.2 10.5 | 5 6",
                "10.2 8.9 9.3 10.1 14.0 12.8 10.8 13.1 9.5 12.3 | 4",
                "10.3 8.8 11.1 8.5 12.0 11.3 11.0 13.2 11.8 11.6 13.4 13.0 12.1 | 4",
                "9.7 10.3 8.4 12.1 10.8 12.2 12.8 | 3",
                "10.3 11.7 10.2 10.5 10.7 11.1 11.6 9.2 16.0 15.4 16.3 12.8 15.5 | 8",
                "10.7 10.5 9.6 9.1 9.6 13.2 15.3 13.2 14.4 14.0 15.2 14.6 | 2 5",
                "9.3 12.0 10.0 10.0 7.7 14.1 14.7 16.2 16.1 16.9 15.4 14.9 15.8 | 5 7",
                "8.8 8.1 10.6 8.2 10.6 12.8 13.2 12.1 11.6 | 5",
                "12.1 10.2 11.0 11.5 11.0 11.8 14.5 | 6",
                "9.8 9.4 11.1 9.1 9.9 10.5 13.1 13.4 13.6 12.5 | 6",
                "9.2 9.2 10.6 10.7 15.8 14.7 15.6 | 2 4",
                "10.3 10.4 13.3 12.0 13.4 12.2 12.5 12.8 | 2",
                "9.7 10.4 9.8 10.2 8.8 9.3 10.2 9.4 11.4 13.8 12.2 14.5 | 8",
                "9.8 9.3 12.2 10.3 9.3 12.1 11.1 11.1 11.8 11.7 12.2 | 5",
                "9.6 9.0 11.3 12.1 12.1 10.0 9.4 11.5 10.7 12.2 11.1 10.3 | 2",
                "11.2 8.4 8.9 10.5 9.6 11.5 12.1 12.0 10.6 10.6 | 5",
                "7.7 10.2 10.5 8.8 9.4 10.8 13.3 14.6 14.4 12.8 12.1 | 6",
                "10.6 9.9 11.4 11.8 12.3 13.2 14.8 12.2 12.4 12.4 11.9 | 2",
                "8.8 10.5 9.6 14.2 14.5 12.1 12.6 11.4 12.9 10.6 13.1 12.2 | 3 5",
                "10.1 10.7 10.9 8.6 10.8 11.1 8.6 11.0 9.8 16.7 16.2 15.7 14.7 | 9",
                "9.0 9.6 11.0 13.6 14.6 13.9 13.4 14.5 13.4 | 3"
            })
    void findsThePlacesOfOtavaInShortSeriesThatAreNoisy(String series, String places) {
        assertEquals(
                numbers(places).stream().map(Double::intValue).toList(),
                ChangePoints.of(numbers(series), 0.05).stream()
                        .map(Change::index)
                        .toList());
    }

    /** The same at a level of 0.001. Its changes lie at 27, 49, 76 and 101, in windows of 50 that begin at other places. */
    @Test
    void findsThePlacesOfOtavaInASeriesOfManyWindows() {
        assertEquals(List.of(27, 49, 76, 101), places(numbers(LONG)));
    }

    @Test
    void aStepWithoutNoiseIsSureAndConstantsHaveNone() {
        Change step = ChangePoints.of(List.of(1.0, 1.0, 2.0, 2.0), 0.001).get(0);
        assertEquals(2, step.index());
        assertEquals(0, step.pValue());
        assertEquals(List.of(), places(List.of(5.0, 5.0, 5.0, 5.0)));
    }

    /** {@code scipy.stats.ttest_ind([1, 2], [9])}: p is 0.073186, of one degree of freedom. */
    @Test
    void onePointAfterTwoIsComparedWithTheirSpread() {
        Change change = ChangePoints.of(List.of(1.0, 2.0, 9.0), 0.1).get(0);
        assertEquals(2, change.index());
        assertEquals(0.073186, change.pValue(), 1e-6);
    }

    @Test
    void refusesALevelOfZeroOrOne() {
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.of(HALVED, 0));
        assertThrows(IllegalArgumentException.class, () -> ChangePoints.of(HALVED, 1));
    }

    private static List<Double> numbers(String text) {
        return Stream.of(text.strip().split("\\s+")).map(Double::valueOf).toList();
    }
}
