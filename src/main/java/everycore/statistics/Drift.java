package everycore.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells whether the scores of a fork still move while they are measured. */
public final class Drift {
    private Drift() {}

    /**
     * The last measurement iteration over the first, as a ratio: the geometric mean over forks, with Student's interval
     * on the logarithms. It assumes that forks are independent and that log ratios are roughly normal.
     *
     * <p>Without a fork of two positive iterations the value is NaN and there is no interval.
     */
    public static Estimate estimate(List<List<Double>> rawData, double level) {
        List<Double> logarithms = new ArrayList<>();
        for (List<Double> fork : rawData) {
            if (fork.size() > 1 && first(fork) > 0 && last(fork) > 0) {
                double logarithm = Math.log(last(fork) / first(fork));
                if (Double.isFinite(logarithm)) {
                    logarithms.add(logarithm);
                }
            }
        }
        if (logarithms.isEmpty()) {
            return new Estimate(Double.NaN, Optional.empty());
        }
        return new Sample(logarithms).meanWithInterval(level).exponential();
    }

    private static double first(List<Double> fork) {
        return fork.get(0);
    }

    private static double last(List<Double> fork) {
        return fork.get(fork.size() - 1);
    }
}
