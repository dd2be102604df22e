package everycore.report;

import everycore.result.Json;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Numbers as people read them: three significant digits, a scaled unit, and never without the interval they have. */
public final class Numbers {
    private static final int DIGITS = 3;
    private static final int MOST_DIGITS_BEFORE_POINT = 9;
    private static final int MOST_PERCENT = 999;
    private static final int MOST_ZEROS_AFTER_POINT = 5;
    private static final MathContext WITHOUT_NOISE = new MathContext(12);
    private static final String ABSENT = "n/a";
    private static final String[] LARGE = {" ", " k", " M", " G", " T"};
    private static final String[] SMALL = {" s", " ms", " µs", " ns", " ps"};

    private Numbers() {}

    /** Three significant digits, trailing zeros kept, and an exponent only where zeros would fill the line. */
    public static String plain(double value) {
        return Double.isFinite(value) ? digits(rounded(value, RoundingMode.HALF_UP)) : ABSENT;
    }

    /** Three decimals, which is what a ratio near 1 needs, or three significant digits of any other. */
    public static String ratio(double value) {
        return value > 0.1 && value < 10 ? String.format(Locale.ROOT, "%.3f", value) : plain(value);
    }

    /** A ratio in as few characters as a narrow column has, for instance {@code ×0.40} or {@code ×0.065}. */
    public static String shortRatio(double ratio) {
        boolean hasTwoDecimals = ratio >= 0.1 && ratio < 10;
        return "×"
                + (hasTwoDecimals
                        ? decimals(ratio, RoundingMode.HALF_UP)
                        : ratio > 0 && ratio < 0.1
                                ? new BigDecimal(ratio)
                                        .round(new MathContext(2, RoundingMode.HALF_UP))
                                        .toPlainString()
                                : plain(ratio));
    }

    /** Every digit, for programs; empty for what is no number. */
    public static String exact(double value) {
        return Double.isFinite(value) ? Json.number(value) : "";
    }

    public static String percent(double fraction) {
        String number = plain(100 * fraction);
        return number.equals(ABSENT) ? number : number + " %";
    }

    /** A part of a whole in percent, which is never rounded to the whole. */
    public static String share(double fraction) {
        String percent = percent(fraction);
        return fraction < 1 && percent.equals("100 %") ? "> 99.9 %" : percent;
    }

    /** For instance {@code 44.9 % [35.2, 54.5]}. */
    public static String share(Estimate share) {
        return share(share.value()) + " " + interval(share.scaledBy(100));
    }

    /** The level of an interval, for instance {@code 95 %}. */
    public static String level(double level) {
        return new BigDecimal(100 * level)
                        .round(WITHOUT_NOISE)
                        .stripTrailingZeros()
                        .toPlainString() + " %";
    }

    /** Two decimals are what CPUs utilized can bear. */
    public static String cpus(double cpus) {
        return Double.isFinite(cpus) ? decimals(cpus, RoundingMode.HALF_UP) : ABSENT;
    }

    /** For instance {@code 1.98 ± 0.01}, or the bare number where there is no interval. */
    public static String cpus(Estimate cpus) {
        return cpus(cpus.value())
                + cpus.interval()
                        .map(interval -> " ± " + decimals(interval.halfWidth(), RoundingMode.UP))
                        .orElse("");
    }

    /** As an activity monitor shows it, for instance {@code 199 ± 1 %}. */
    public static String cpuPercent(Estimate cpus) {
        double percent = 100 * cpus.value();
        Optional<Double> halfWidth = cpus.interval().map(interval -> 100 * interval.halfWidth());
        if (!Double.isFinite(percent + halfWidth.orElse(0.0))) {
            return ABSENT;
        }
        return whole(percent, RoundingMode.HALF_UP)
                + halfWidth.map(width -> " ± " + whole(width, RoundingMode.UP)).orElse("") + " %";
    }

    private static String whole(double value, RoundingMode mode) {
        return withoutNoise(value, mode).setScale(0, mode).toPlainString();
    }

    public static String throughput(double operationsPerSecond) {
        return scaled(operationsPerSecond, 0, LARGE.length - 1, step -> LARGE[step] + "ops/s");
    }

    /** For instance {@code 46.0 Mops/s ± 1.75 %}. */
    public static String throughput(Estimate operationsPerSecond) {
        return throughput(operationsPerSecond.value()) + " ± " + precision(operationsPerSecond);
    }

    /** For instance {@code 1.24 µs [1.21, 1.30]}, the ends in the same unit, or the bare time where there is no interval. */
    public static String time(Estimate seconds) {
        return time(seconds.value())
                + seconds.interval()
                        .map(any -> step(seconds.value(), 1 - SMALL.length, 0))
                        .map(step -> " " + interval(seconds.scaledBy(Math.pow(1000, -step))))
                        .orElse("");
    }

    public static String time(double seconds) {
        return scaled(seconds, -(SMALL.length - 1), 0, step -> SMALL[-step]);
    }

    /** Of a round number, for instance {@code 20 ns}. */
    public static String shortTime(double seconds) {
        return time(seconds).replaceFirst("\\.0+(?= )", "");
    }

    /** The precision in as few characters as tell it, for instance {@code ±3%}; empty where there is none. */
    public static String shortPrecision(Estimate estimate) {
        return relative(estimate)
                .map(precision -> 100 * precision)
                .map(percent -> percent > MOST_PERCENT
                        ? "±>" + MOST_PERCENT + "%"
                        : "±"
                                + withoutNoise(percent, RoundingMode.UP)
                                        .setScale(percent < 1 ? 1 : 0, RoundingMode.UP)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                + "%")
                .orElse("");
    }

    /** For instance {@code 3 min 5 s}. */
    public static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        long minutes = Math.round(seconds / 60);
        return whole < 3600 ? whole / 60 + " min " + whole % 60 + " s" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** The wider side of the interval relative to the value, half its width where none is cut off; or that there is none. */
    public static String precision(Estimate estimate) {
        return relative(estimate)
                .map(precision -> digits(rounded(100 * precision, RoundingMode.UP)) + " %")
                .orElse(ABSENT);
    }

    private static Optional<Double> relative(Estimate estimate) {
        return estimate.interval()
                .map(interval -> Math.max(interval.high() - estimate.value(), estimate.value() - interval.low())
                        / Math.abs(estimate.value()))
                .filter(Double::isFinite);
    }

    /** For instance {@code 0.402 [0.381, 0.424]}. */
    public static String withInterval(Estimate estimate) {
        return plain(estimate.value()) + " " + interval(estimate);
    }

    public static String interval(Estimate estimate) {
        return estimate.interval().map(Numbers::interval).orElse("[" + ABSENT + "]");
    }

    /** For instance {@code [30.9, 52.3] Mops/s}, in the unit of the greater end. */
    public static String throughputs(ConfidenceInterval operationsPerSecond) {
        int step = step(operationsPerSecond.high(), 0, LARGE.length - 1);
        double unit = Math.pow(1000, step);
        return interval(new ConfidenceInterval(
                        operationsPerSecond.low() / unit,
                        operationsPerSecond.high() / unit,
                        operationsPerSecond.level()))
                + LARGE[step] + "ops/s";
    }

    /** Rounded outwards, so that what is shown holds all of the interval. */
    public static String interval(ConfidenceInterval interval) {
        return "[" + digits(rounded(interval.low(), RoundingMode.FLOOR)) + ", "
                + digits(rounded(interval.high(), RoundingMode.CEILING)) + "]";
    }

    private static BigDecimal rounded(double value, RoundingMode mode) {
        return withoutNoise(value, mode).round(new MathContext(DIGITS, mode));
    }

    /** A rounding to one side would show the noise of binary fractions as a whole digit. */
    private static BigDecimal withoutNoise(double value, RoundingMode mode) {
        BigDecimal exact = new BigDecimal(value);
        return mode == RoundingMode.HALF_UP ? exact : exact.round(WITHOUT_NOISE);
    }

    private static String digits(BigDecimal rounded) {
        if (rounded.signum() == 0) {
            return "0";
        }
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        if (digitsBeforePoint > MOST_DIGITS_BEFORE_POINT || digitsBeforePoint < -MOST_ZEROS_AFTER_POINT) {
            return String.format(Locale.ROOT, "%.2e", rounded);
        }
        return rounded.setScale(Math.max(0, DIGITS - digitsBeforePoint)).toPlainString();
    }

    private static String decimals(double value, RoundingMode mode) {
        return withoutNoise(value, mode).setScale(2, mode).toPlainString();
    }

    /** With the power of 1000 that leaves one to three digits before the point, once rounded. */
    private static String scaled(double value, int least, int most, IntFunction<String> unit) {
        if (!Double.isFinite(value)) {
            return ABSENT;
        }
        int step = step(value, least, most);
        return digits(rounded(value, RoundingMode.HALF_UP).movePointLeft(3 * step)) + unit.apply(step);
    }

    private static int step(double value, int least, int most) {
        BigDecimal rounded = rounded(value, RoundingMode.HALF_UP);
        int digitsBeforePoint = rounded.precision() - rounded.scale();
        return Math.max(least, Math.min(most, Math.floorDiv(digitsBeforePoint - 1, 3)));
    }
}
