package everycore.report;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them: three significant digits, a scaled unit, and never without the interval they have. */
public final class Numbers {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final String[] LARGE = {"", " k", " M", " G", " T"};
    private static final String[] SMALL = {" s", " ms", " µs", " ns", " ps"};

    private Numbers() {}

    /** Three significant digits, trailing zeros kept, without an exponent. */
    public static String plain(double value) {
        if (!Double.isFinite(value)) {
            return "n/a";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS);
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        return rounded.setScale(Math.max(0, THREE_DIGITS.getPrecision() - digitsBeforePoint))
                .toPlainString();
    }

    public static String percent(double fraction) {
        return plain(100 * fraction) + " %";
    }

    /** The level of an interval, for instance {@code 95 %}. */
    public static String level(double level) {
        return new BigDecimal(100 * level)
                        .round(THREE_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** Two decimals are what CPUs utilized can bear. */
    public static String cpus(double cpus) {
        return String.format(Locale.ROOT, "%.2f", cpus);
    }

    public static String throughput(double operationsPerSecond) {
        int step = step(operationsPerSecond, 0, LARGE.length - 1);
        return plain(operationsPerSecond / Math.pow(1000, step)) + LARGE[step] + (step == 0 ? " ops/s" : "ops/s");
    }

    public static String time(double seconds) {
        int step = -step(seconds, -(SMALL.length - 1), 0);
        return plain(seconds * Math.pow(1000, step)) + SMALL[step];
    }

    /** For instance {@code 3 min 5 s}. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + Math.round(whole % 3600 / 60.0) + " min";
    }

    /** Half the interval's width relative to the value, or why there is none. */
    public static String precision(Estimate estimate) {
        return estimate.interval()
                .map(interval -> "± " + percent(interval.halfWidth() / Math.abs(estimate.value())))
                .orElse("± n/a");
    }

    /** For instance {@code 0.402 [0.381, 0.424]}. */
    public static String withInterval(Estimate estimate) {
        return plain(estimate.value()) + " " + interval(estimate);
    }

    public static String interval(Estimate estimate) {
        return estimate.interval().map(Numbers::ends).orElse("[n/a]");
    }

    private static String ends(ConfidenceInterval interval) {
        return "[" + plain(interval.low()) + ", " + plain(interval.high()) + "]";
    }

    /** Which power of 1000 leaves one to three digits before the point, once rounded to three digits. */
    private static int step(double value, int least, int most) {
        if (value == 0 || !Double.isFinite(value)) {
            return 0;
        }
        double rounded = new BigDecimal(Math.abs(value)).round(THREE_DIGITS).doubleValue();
        int step = (int) Math.floor(Math.log10(rounded) / 3 + 1e-12);
        return Math.max(least, Math.min(most, step));
    }
}
