package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoublesTest {
    @Test
    void isAListOfNumbersLikeAnyOther() {
        List<Double> plain = List.of(1.5, Double.NaN, -0.0);
        Doubles doubles = Doubles.copyOf(plain);
        assertEquals(plain, doubles);
        assertEquals(doubles, plain);
        assertEquals(plain.hashCode(), doubles.hashCode());
        assertEquals(Doubles.of(1.5, Double.NaN, -0.0), doubles);
        assertNotEquals(List.of(1.5, Double.NaN, 0.0), doubles);
    }

    @Test
    void neitherChangesNorLacksAValue() {
        assertThrows(UnsupportedOperationException.class, () -> Doubles.of(1).set(0, 2.0));
        assertThrows(NullPointerException.class, () -> Doubles.copyOf(Arrays.asList(1.0, null)));
    }
}
