package everycore.statistics;

/**
 * A two-sided confidence interval with its level.
 *
 * @param low the lower end, which belongs to the interval
 * @param high the upper end, which belongs to the interval
 * @param level the nominal share of such intervals that contain the truth, between 0 and 1, as in 0.95
 */
public record ConfidenceInterval(double low, double high, double level) {
    /** The level of every interval that nobody chose another for. */
    public static final double STANDARD_LEVEL = 0.95;

    /** @throws IllegalArgumentException if an end is not finite, the ends are reversed or the level is not inside (0, 1) */
    public ConfidenceInterval {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("a confidence interval has finite ends, not " + low + " and " + high);
        }
        if (low > high) {
            throw new IllegalArgumentException(
                    "the lower end of a confidence interval, " + low + ", is above the upper end, " + high);
        }
        requireLevel(level);
    }

    /** The middle, in the unit of the ends. */
    public double centre() {
        return low / 2 + high / 2;
    }

    /** Half the width, in the unit of the ends. */
    public double halfWidth() {
        return high / 2 - low / 2;
    }

    /**
     * Half the width over the magnitude of the centre, without unit: the precision of a cell. A width of zero is a
     * relative half-width of zero even around zero; any other width around zero is infinite.
     */
    public double relativeHalfWidth() {
        return halfWidth() == 0 ? 0 : halfWidth() / Math.abs(centre());
    }

    /** Whether the value lies inside or on an end; false for NaN. */
    public boolean contains(double x) {
        return low <= x && x <= high;
    }

    /** @throws IllegalArgumentException if the level is not inside (0, 1) */
    public static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "a confidence level lies between 0 and 1, as 0.95 does; " + level + " does not");
        }
    }
}
