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
        "999e6, 999000000",
        "1e9, 1.00e+09",
        "1e300, 1.00e+300",
        "9.996e99, 1.00e+100",
        "1.23e-6, 0.00000123",
        "1.23e-7, 1.23e-07",
        "1e-30, 1.00e-30",
        "-1e-30, -1.00e-30",
        "-0.0, 0",
        "-99.96, -100",
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
        "999.5, 1.00 kops/s",
        "-1234, -1.23 kops/s",
        "1e300, 1.00e+288 Tops/s",
        "1e-12, 1.00e-12 ops/s",
        "NaN, n/a",
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
        "999.6e-9, 1.00 µs",
        "999.4e-9, 999 ns",
        "86400, 86400 s",
        "0, 0 s",
        "Infinity, n/a",
        "2e-15, 0.00200 ps"
    })
    void scaleTime(double seconds, String expected) {
        assertEquals(expected, Numbers.time(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "5e-8, 4.9e-8, 3.745e-7, '50.0 ns [49.0, 375]'",
        "9.996e-7, 9.5e-7, 1.05e-6, '1.00 µs [0.950, 1.05]'",
        "0, 0, 0, '0 s [0, 0]'"
    })
    void scaleAnIntervalOfTimesAsTheTime(double seconds, double low, double high, String expected) {
        assertEquals(
                expected, Numbers.time(new Estimate(seconds, Optional.of(new ConfidenceInterval(low, high, 0.95)))));
    }

    @Test
    void sayATimeWithoutIntervalAlone() {
        assertEquals("1.00 s", Numbers.time(new Estimate(1, Optional.empty())));
        assertEquals("n/a", Numbers.time(new Estimate(Double.NaN, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({"1, 100 %", "0.9996, 100 %", "1e-9, 1.00e-07 %", "0.07, 7.00 %", "-0.5, -50.0 %", "0, 0 %", "NaN, n/a"})
    void sayPercentToThreeDigits(double fraction, String expected) {
        assertEquals(expected, Numbers.percent(fraction));
    }

    @ParameterizedTest
    @CsvSource({"1, 100 %", "0.9996, > 99.9 %", "0.9994, 99.9 %", "0.34, 34.0 %", "0, 0 %"})
    void neverRoundAShareToTheWhole(double fraction, String expected) {
        assertEquals(expected, Numbers.share(fraction));
    }

    @ParameterizedTest
    @CsvSource({
        "0.9601, 1.0401, '[0.960, 1.05]'",
        "0.9996, 1.0004, '[0.999, 1.01]'",
        "0.94999, 0.98, '[0.949, 0.980]'",
        "-0.01011, 0.01011, '[-0.0102, 0.0102]'",
        "0.3, 0.30000000000000004, '[0.300, 0.300]'",
        "1e-30, 81300, '[1.00e-30, 81300]'",
        "99.91, 99.99, '[99.9, 100]'",
        "0, 0, '[0, 0]'"
    })
    void neverShowAnIntervalThatIsNarrowerThanItIs(double low, double high, String expected) {
        assertEquals(expected, Numbers.interval(estimate((low + high) / 2, low, high)));
    }

    @Test
    void roundAPrecisionUp() {
        assertEquals("3.01 %", Numbers.precision(estimate(100, 96.9999, 103.0001)));
        assertEquals("0 %", Numbers.precision(estimate(100, 100, 100)));
        assertEquals("n/a", Numbers.precision(estimate(0, 0, 0)));
        assertEquals("n/a", Numbers.precision(estimate(0, -1, 1)));
        assertEquals("20.0 %", Numbers.precision(estimate(-10, -12, -8)));
    }

    @Test
    void neverShowANoiseOfCpusAsNone() {
        assertEquals("1.98 ± 0.01", Numbers.cpus(estimate(1.98, 1.979, 1.981)));
        assertEquals("1.98 ± 0.02", Numbers.cpus(estimate(1.98, 1.96, 2)));
        assertEquals("1.98 ± 0.00", Numbers.cpus(estimate(1.98, 1.98, 1.98)));
        assertEquals("1.98", Numbers.cpus(new Estimate(1.98, Optional.empty())));
        assertEquals("n/a", Numbers.cpus(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0 s",
        "59.4, 59 s",
        "59.6, 1 min 0 s",
        "185, 3 min 5 s",
        "3599.6, 1 h 0 min",
        "7199, 2 h 0 min",
        "5400, 1 h 30 min"
    })
    void sayDurationsWithoutASixtiethMinute(double seconds, String expected) {
        assertEquals(expected, Numbers.duration(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0.95, 95 %", "0.999, 99.9 %", "0.9999, 99.99 %"})
    void sayALevelExactly(double level, String expected) {
        assertEquals(expected, Numbers.level(level));
    }

    @Test
    void putTheIntervalBesideTheValue() {
        Estimate estimate = new Estimate(0.4, Optional.of(new ConfidenceInterval(0.38, 0.42, 0.95)));
        assertEquals("0.400 [0.380, 0.420]", Numbers.withInterval(estimate));
        assertEquals("5.00 %", Numbers.precision(estimate));
    }

    @Test
    void sayThatThereIsNoIntervalInsteadOfGuessing() {
        Estimate estimate = new Estimate(0.4, Optional.empty());
        assertEquals("0.400 [n/a]", Numbers.withInterval(estimate));
        assertEquals("n/a", Numbers.precision(estimate));
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

    @ParameterizedTest
    @CsvSource({
        "1, 1.000",
        "0.9996, 1.000",
        "9.9996, 10.000",
        "10, 10.0",
        "0.1004, 0.100",
        "0.1, 0.100",
        "0.01234, 0.0123",
        "NaN, n/a"
    })
    void giveARatioNearOneThreeDecimals(double ratio, String expected) {
        assertEquals(expected, Numbers.ratio(ratio));
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, ×0.40",
        "0.1, ×0.10",
        "9.994, ×9.99",
        "0.065, ×0.065",
        "0.0996, ×0.10",
        "10, ×10.0",
        "123.4, ×123",
        "0, ×0",
        "-0.05, ×-0.0500",
        "NaN, ×n/a"
    })
    void sayARatioInFewCharacters(double ratio, String expected) {
        assertEquals(expected, Numbers.shortRatio(ratio));
    }

    @Test
    void giveProgramsEveryDigit() {
        assertEquals("0.1", Numbers.exact(0.1));
        assertEquals("123456.789", Numbers.exact(123456.789));
        assertEquals("", Numbers.exact(Double.NaN));
        assertEquals("", Numbers.exact(Double.POSITIVE_INFINITY));
    }

    @Test
    void sayAShareWithItsIntervalInPercent() {
        assertEquals("44.9 % [35.2, 54.5]", Numbers.share(estimate(0.449, 0.352, 0.545)));
    }

    @Test
    void sayCpusAsAnActivityMonitorDoes() {
        assertEquals("199 ± 1 %", Numbers.cpuPercent(estimate(1.991, 1.984, 1.998)));
        assertEquals("200 ± 0 %", Numbers.cpuPercent(estimate(2, 2, 2)));
        assertEquals("50 %", Numbers.cpuPercent(new Estimate(0.5, Optional.empty())));
        assertEquals("n/a", Numbers.cpuPercent(new Estimate(Double.NaN, Optional.empty())));
        assertEquals("n/a", Numbers.cpuPercent(new Estimate(1e307, Optional.empty())));
        assertEquals("n/a", Numbers.cpuPercent(estimate(2, -1e307, 1e307)));
    }

    @ParameterizedTest
    @CsvSource({
        "2e-8, 20 ns",
        "2.5e-8, 25 ns",
        "2.55e-8, 25.5 ns",
        "1e-6, 1 µs",
        "0.001, 1 ms",
        "1, 1 s",
        "100, 100 s",
        "0, 0 s"
    })
    void sayARoundTimeWithoutZeros(double seconds, String expected) {
        assertEquals(expected, Numbers.shortTime(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 97.1, 102.9, ±3%",
        "100, 97, 103, ±3%",
        "100, 99.51, 100.49, ±0.5%",
        "100, 99, 101, ±1%",
        "100, 100, 100, ±0%",
        "1, -8.99, 10.99, ±999%",
        "1, -9, 11, ±>999%",
        "0, -1, 1, ''"
    })
    void sayAPrecisionInFewCharactersRoundedUp(double value, double low, double high, String expected) {
        assertEquals(expected, Numbers.shortPrecision(estimate(value, low, high)));
    }

    @Test
    void sayNoPrecisionWhereThereIsNone() {
        assertEquals("", Numbers.shortPrecision(new Estimate(1, Optional.empty())));
    }

    @Test
    void putThePrecisionBesideAThroughput() {
        assertEquals("46.0 Mops/s ± 1.75 %", Numbers.throughput(estimate(46e6, 45.195e6, 46.8e6)));
        assertEquals("46.0 Mops/s ± n/a", Numbers.throughput(new Estimate(46e6, Optional.empty())));
    }

    @Test
    void giveBothEndsOfThroughputsTheUnitOfTheGreater() {
        assertEquals("[30.9, 52.3] Mops/s", Numbers.throughputs(new ConfidenceInterval(30.9e6, 52.3e6, 0.95)));
        assertEquals("[2000000, 3000000] Tops/s", Numbers.throughputs(new ConfidenceInterval(2e18, 3e18, 0.95)));
        assertEquals("[0.900, 1.10] kops/s", Numbers.throughputs(new ConfidenceInterval(900, 1100, 0.95)));
    }

    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, Optional.of(new ConfidenceInterval(low, high, 0.95)));
    }
}
