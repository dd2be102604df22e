package everycore.render;

import everycore.report.Cost;
import everycore.statistics.Estimate;

/**
 * A value and how far its interval reaches, which may be without end.
 *
 * @param low as {@code high} the value itself where there is no interval
 */
record Reach(double value, double low, double high) {
    static Reach of(Estimate estimate) {
        double value = estimate.value();
        return estimate.interval()
                .map(ends -> new Reach(value, ends.low(), ends.high()))
                .orElse(new Reach(value, value, value));
    }

    static Reach of(Cost cost) {
        return new Reach(
                cost.seconds(), cost.low().orElse(cost.seconds()), cost.high().orElse(cost.seconds()));
    }

    boolean hasInterval() {
        return low < high;
    }
}
