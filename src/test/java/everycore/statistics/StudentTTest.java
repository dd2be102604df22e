package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {

    /** scipy 1.10.1: {@code stats.t.ppf((1 + level) / 2, df)}. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706204736432095",
        "0.999, 1, 636.6192494318557",
        "0.95, 1.5, 6.016663107990447",
        "0.999, 1.5, 82.84744670368363",
        "0.95, 2.0001, 4.30244658702336",
        "0.95, 4, 2.7764451051977987",
        "0.999, 4, 8.610301581379899",
        "0.5, 7.3, 0.7095730204569313",
        "0.999, 100, 3.3904913193104345",
        "0.95, 1e6, 1.9599663568141066",
    })
    void agreesWithScipy(double level, double degreesOfFreedom, double expected) {
        assertEquals(expected, StudentT.criticalValue(level, degreesOfFreedom), 1e-8 * expected);
    }

    /** An interval would end before it begins. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 2.9, 3, 50})
    void isNeverBelowZeroHoweverLowTheLevel(double degreesOfFreedom) {
        for (double level : new double[] {1e-15, 1e-12, 1e-9}) {
            assertEquals(0, StudentT.criticalValue(level, degreesOfFreedom), 1e-7);
            assertTrue(StudentT.criticalValue(level, degreesOfFreedom) >= 0, level + " " + degreesOfFreedom);
        }
    }
}
