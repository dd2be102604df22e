package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void putsTheGeometricMeanInTheMiddleOfALogarithmicScale() {
        Scale scale = Scale.logarithmic(1, 100);
        assertEquals(0, scale.at(1));
        assertEquals(0.5, scale.at(10), 1e-12);
        assertEquals(1, scale.at(100));
        assertEquals(1.5, scale.at(1000), 1e-12);
    }

    @Test
    void putsTheMeanInTheMiddleOfALinearScale() {
        assertEquals(0.5, Scale.linear(2, 4).at(3));
    }

    @Test
    void keepsWhatLiesOutsideAtTheNearerEnd() {
        Scale scale = Scale.logarithmic(1, 100);
        assertEquals(0, scale.within(0.1));
        assertEquals(0, scale.within(-7));
        assertEquals(1, scale.within(Double.POSITIVE_INFINITY));
        assertTrue(scale.isAbove(101));
        assertTrue(scale.isBelow(0.99));
    }

    @Test
    void hasAsManyTicksAsThereIsRoomFor() {
        Scale decades = Scale.logarithmic(0.9, 110);
        assertEquals(List.of(1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0), decades.ticks(7));
        assertEquals(List.of(1.0, 3.0, 10.0, 30.0, 100.0), decades.ticks(6));
        assertEquals(List.of(1.5, 2.0, 3.0, 4.0), Scale.logarithmic(1.4, 4.9).ticks(7));
        assertEquals(List.of(1.0, 10.0, 100.0), decades.ticks(4));
        assertEquals(List.of(1.0, 100.0), decades.ticks(2));
        assertEquals(List.of(1e-9, 1e-6, 1e-3), Scale.logarithmic(1e-9, 1e-2).ticks(3));
    }

    @Test
    void goesUpwardsAndHasNoLogarithmOfZero() {
        assertThrows(IllegalArgumentException.class, () -> Scale.linear(1, 1));
        assertThrows(IllegalArgumentException.class, () -> Scale.logarithmic(0, 1));
    }
}
