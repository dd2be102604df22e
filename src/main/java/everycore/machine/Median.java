package everycore.machine;

import java.util.List;

/**
 * A median with the interval that the order of the values gives it, whatever their distribution (Conover, Practical
 * Nonparametric Statistics, 1999, 3.2): the ranks n/2 ± 1.96 √n/2, which assumes values that are independent.
 */
record Median(double value, double low, double high) {
    private static final double QUANTILE = 1.96;

    /** @param values at least one */
    static Median of(List<Double> values) {
        List<Double> ascending = values.stream().sorted().toList();
        int n = ascending.size();
        int low = (int) Math.max(0, Math.floor((n - QUANTILE * Math.sqrt(n)) / 2));
        return new Median(ascending.get(n / 2), ascending.get(low), ascending.get(n - 1 - low));
    }

    double relativeHalfWidth() {
        return Math.max(high - value, value - low) / value;
    }
}
