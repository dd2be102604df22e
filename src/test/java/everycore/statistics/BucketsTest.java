package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final List<List<Double>> PLAIN = List.of(List.of(10.0, 3.0), List.of(20.0, 1.0));

    @Test
    void isAListOfPairsLikeAnyOther() {
        assertEquals(PLAIN, Buckets.copyOf(PLAIN));
        assertEquals(PLAIN.hashCode(), Buckets.copyOf(PLAIN).hashCode());
    }

    @Test
    void weighsEachTimeByItsCalls() {
        assertEquals(12.5, Buckets.copyOf(PLAIN).mean());
        assertEquals(Double.NaN, Buckets.copyOf(List.of()).mean());
    }

    @Test
    void refusesABucketThatIsNoTimeAndCount() {
        assertThrows(IllegalArgumentException.class, () -> Buckets.copyOf(List.of(List.of(1.0))));
        assertThrows(IllegalArgumentException.class, () -> Buckets.copyOf(List.of(List.of(1.0, 2.0, 3.0))));
    }
}
