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

    /** scipy 1.17: {@code stats.t.ppf(p, df)}. The fewer of Newton's steps remain, the faster is a table of a thousand cells. */
    @ParameterizedTest
    @CsvSource({
        "0.75, 3, 0.7648923284043453, 2e-3",
        "0.75, 10, 0.6998120613124317, 3e-5",
        "0.9, 5, 1.4758840488244815, 2e-3",
        "0.975, 5, 2.5705818356363146, 1e-2",
        "0.975, 10, 2.2281388519862744, 2e-3",
        "0.975, 30, 2.0422724563012378, 1e-4",
        "0.995, 10, 3.169272672616951, 1e-2",
        "0.995, 100, 2.6258905214380173, 3e-5",
    })
    void beginsItsSearchCloseToTheEnd(double p, double degreesOfFreedom, double expected, double relative) {
        assertEquals(expected, StudentT.firstGuess(p, degreesOfFreedom), relative * expected);
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
