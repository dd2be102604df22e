package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModesTest {
    @Test
    void splitsForksThatFallIntoTwoGroups() {
        Modes modes = Modes.of(sample(99, 9.1, 95, 9.4, 9.0, 97)).orElseThrow();
        assertEquals(List.of(9.0, 9.1, 9.4), modes.low().forkMeans());
        assertEquals(List.of(95.0, 97.0, 99.0), modes.high().forkMeans());
    }

    @Test
    void findsNoGroupsInForksThatSpreadEvenly() {
        assertTrue(Modes.of(sample(10, 11, 12, 13, 14, 15)).isEmpty());
    }

    /** Fork means of AtomicLong at two threads in ns/op, measured on a 2-CPU Xeon: wide, but in one group. */
    @Test
    void findsNoGroupsInAWideSample() {
        assertTrue(Modes.of(sample(39.6, 42.9, 25.6, 43.9, 65.9, 47.8)).isEmpty());
    }

    @Test
    void takesOneForkApartForAnOutlierAndNotForAGroup() {
        assertTrue(Modes.of(sample(0.7, 4.8, 4.9, 4.9, 4.2, 4.5)).isEmpty());
    }

    @Test
    void ignoresGroupsThatAreTooCloseToMatter() {
        assertTrue(Modes.of(sample(100, 100.1, 110, 110.1)).isEmpty());
    }

    @Test
    void needsFourForks() {
        assertTrue(Modes.of(sample(1, 100)).isEmpty());
        assertTrue(Modes.of(sample(1, 100, 100)).isEmpty());
    }

    @Test
    void takesZerosAndEqualForksAsTheyAre() {
        assertTrue(Modes.of(sample(0, 0, 5, 5)).isEmpty());
        assertTrue(Modes.of(sample(5, 5, 5, 5)).isEmpty());
    }

    private static Sample sample(double... values) {
        return new Sample(Arrays.stream(values).boxed().toList());
    }

    @Test
    void aGapOfAFifthThatIsTwiceAsWideAsAGroupIsEnough() {
        assertTrue(Modes.of(sample(1, 1, 1.2, 1.2)).isPresent());
        assertTrue(Modes.of(sample(1, 1, 1.1999, 1.1999)).isEmpty());
        assertTrue(Modes.of(sample(1, 2, 8, 8)).isPresent());
        assertTrue(Modes.of(sample(1, 2, 7.99, 7.99)).isEmpty());
        assertTrue(Modes.of(sample(1, 1, 4, 8)).isPresent());
        assertTrue(Modes.of(sample(1, 1, 4, 8.01)).isEmpty());
    }

    @Test
    void oneForkAboveAllOthersIsAnOutlierToo() {
        assertTrue(Modes.of(sample(4.8, 4.9, 4.9, 30)).isEmpty());
    }
}
