package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1.00",
        "2.5, 2.50",
        "0, 0",
        "99.95, 100",
        "99.949, 99.9",
        "100, 100",
        "1234.5, 1230",
        "0.4017, 0.402",
        "0.00012345, 0.000123",
        "-1.005, -1.00",
        "9.996, 10.0",
        "0.9996, 1.00",
        "1e15, 1000000000000000",
        "NaN, n/a",
        "Infinity, n/a"
    })
    void keepThreeSignificantDigits(double value, String expected) {
        assertEquals(expected, Numbers.plain(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.868, 0.868 ops/s",
        "999, 999 ops/s",
        "999.4, 999 ops/s",
        "999.6, 1.00 kops/s",
        "12300, 12.3 kops/s",
        "461e6, 461 Mops/s",
        "1.73e9, 1.73 Gops/s",
        "36e12, 36.0 Tops/s",
        "0, 0 ops/s"
    })
    void scaleThroughput(double operationsPerSecond, String expected) {
        assertEquals(expected, Numbers.throughput(operationsPerSecond));
    }

    @ParameterizedTest
    @CsvSource({
        "5.85e-10, 585 ps",
        "2.17e-9, 2.17 ns",
        "9.996e-7, 1.00 µs",
        "1.5e-3, 1.50 ms",
        "1.15, 1.15 s",
        "90, 90.0 s",
        "2e-15, 0.00200 ps"
    })
    void scaleTime(double seconds, String expected) {
        assertEquals(expected, Numbers.time(seconds));
    }

    @Test
    void putTheIntervalBesideTheValue() {
        Estimate estimate = new Estimate(0.4, Optional.of(new ConfidenceInterval(0.38, 0.42, 0.95)));
        assertEquals("0.400 [0.380, 0.420]", Numbers.withInterval(estimate));
        assertEquals("± 5.00 %", Numbers.precision(estimate));
    }

    @Test
    void sayThatThereIsNoIntervalInsteadOfGuessing() {
        Estimate estimate = new Estimate(0.4, Optional.empty());
        assertEquals("0.400 [n/a]", Numbers.withInterval(estimate));
        assertEquals("± n/a", Numbers.precision(estimate));
    }

    @Test
    void areTheSameInEveryLocale() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertEquals("1.73 Gops/s", Numbers.throughput(1.73e9));
        assertEquals("1.97", Numbers.cpus(1.971));
        Locale.setDefault(Locale.GERMANY);
        assertEquals("0.400", Numbers.plain(0.4));
        assertEquals("1.97", Numbers.cpus(1.971));
    }
}
