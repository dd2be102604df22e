package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {

    private static final Sample FIVE = new Sample(List.of(10.0, 11.0, 12.5, 9.0, 10.5));

    @Test
    void describesItsForks() {
        assertEquals(5, FIVE.size());
        assertEquals(10.6, FIVE.mean(), 1e-12);
        // np.std([10, 11, 12.5, 9, 10.5], ddof=1)
        assertEquals(1.2942179105544784, FIVE.standardDeviation(), 1e-12);
        assertEquals(9.0, FIVE.minimum());
        assertEquals(12.5, FIVE.maximum());
    }

    @Test
    void hasNoStandardDeviationForOneFork() {
        assertEquals(Double.NaN, new Sample(List.of(3.0)).standardDeviation());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1.0 / 3, -7.7, 1e17 / 7, 3.6e10, 1e-9})
    void spreadsByExactlyZeroWhenConstant(double value) {
        for (int forks = 2; forks <= 30; forks++) {
            Sample constant = new Sample(Collections.nCopies(forks, value));
            assertEquals(value, constant.mean());
            assertEquals(0.0, constant.standardDeviation());
        }
    }

    @Test
    void takesTheMeanOfEachForkWhateverItsLength() {
        assertEquals(
                List.of(2.0, 10.0),
                Sample.ofForks(List.of(List.of(1.0, 2.0, 3.0), List.of(10.0))).forkMeans());
    }

    @Test
    void leavesOutWhatIsNotFinite() {
        List<List<Double>> rawData = List.of(
                List.of(1.0, Double.NaN, 3.0),
                List.of(Double.NaN, Double.POSITIVE_INFINITY),
                List.of(),
                List.of(Double.NEGATIVE_INFINITY, 5.0));
        assertEquals(List.of(2.0, 5.0), Sample.ofForks(rawData).forkMeans());
    }

    @Test
    void refusesForksWithoutAnyFiniteScore() {
        var noForks = List.<List<Double>>of();
        var onlyNaN = List.of(List.of(Double.NaN), List.<Double>of());
        assertThrows(IllegalArgumentException.class, () -> Sample.ofForks(noForks));
        var refusal = assertThrows(IllegalArgumentException.class, () -> Sample.ofForks(onlyNaN));
        assertEquals("none of the 2 forks has a finite score", refusal.getMessage());
    }

    @Test
    void refusesNoValues() {
        assertThrows(IllegalArgumentException.class, () -> new Sample(List.of()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesValuesThatAreNotFinite(double value) {
        assertThrows(IllegalArgumentException.class, () -> new Sample(List.of(1.0, value)));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<Double> means = new ArrayList<>(List.of(1.0, 2.0));
        Sample sample = new Sample(means);
        means.set(0, 100.0);
        assertEquals(List.of(1.0, 2.0), sample.forkMeans());
    }

    @Test
    void mapsEachForkMean() {
        Sample milliseconds = new Sample(List.of(2.0, 4.0));
        assertEquals(List.of(500.0, 250.0), milliseconds.map(x -> 1000 / x).forkMeans());
        assertThrows(IllegalArgumentException.class, () -> milliseconds.map(x -> x / 0));
    }
}
