package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Sample FIRST = new Sample(List.of(1.0, 4.0));
    private static final Sample SECOND = new Sample(List.of(9.0));
    private static final Sample THIRD = new Sample(List.of(2.0, 4.0, 8.0));

    @Test
    void aSessionIsOneNumberTheGeometricMeanOfItsForks() {
        List<Double> means = new Sessions(List.of(FIRST, SECOND, THIRD)).means().forkMeans();
        assertEquals(2, means.get(0), 1e-12);
        assertEquals(9, means.get(1), 1e-12);
        assertEquals(4, means.get(2), 1e-12);
    }

    @Test
    void aSessionWithoutLogarithmIsTheArithmeticMean() {
        assertEquals(new Sample(List.of(1.0)), new Sessions(List.of(new Sample(List.of(0.0, 2.0)))).means());
    }

    @Test
    void twoSessionsCarryNoIntervalSoTheirForksDo() {
        Sessions two = new Sessions(List.of(FIRST, THIRD));
        assertEquals(Level.FORK, two.level());
        assertEquals(new Sample(List.of(1.0, 4.0, 2.0, 4.0, 8.0)), two.ofHighestLevel());
    }

    @Test
    void threeSessionsCarryTheInterval() {
        Sessions three = new Sessions(List.of(FIRST, SECOND, THIRD));
        assertEquals(Level.SESSION, three.level());
        assertEquals(three.means(), three.ofHighestLevel());
    }

    @Test
    void refusesNoSession() {
        assertThrows(IllegalArgumentException.class, () -> new Sessions(List.of()));
    }

    @Test
    void sidesStandOnTheHighestLevelThatBothHave() {
        Sessions one = new Sessions(List.of(FIRST));
        Sessions three = new Sessions(List.of(FIRST, SECOND, THIRD));
        assertEquals(Basis.FORKS, new Sides(one, three).basis());
        assertEquals(Basis.NEXT_SESSION, new Sides(three, one).basis());
        assertEquals(Basis.SESSIONS, new Sides(three, three).basis());
    }

    @Test
    void sidesWithoutLogarithmStandOnForks() {
        Sessions three = new Sessions(List.of(FIRST, SECOND, THIRD));
        Sessions zero = new Sessions(List.of(new Sample(List.of(0.0))));
        assertEquals(Basis.FORKS, new Sides(three, zero).basis());
    }

    @Test
    void eachSessionHasAMachine() {
        assertThrows(IllegalArgumentException.class, () -> new Sessions(List.of(FIRST, SECOND), List.of("a")));
    }
}
