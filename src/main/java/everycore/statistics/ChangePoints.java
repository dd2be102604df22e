package everycore.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Where the mean of a series changes.
 *
 * <p>E-divisive means: the series is divided where the energy distance between the parts before and after is greatest, again and again
 * (Matteson and James, JASA 2014), as long as Student's t over both neighbouring parts calls them different; in windows that overlap by half and at
 * ten times the level first, after which the weakest change is taken back until all that are left hold at the level (Fleming et al., Hunter, ICPE 2023,
 * which Apache Otava is made of). It assumes that points between two changes are independent and about Gaussian, with one
 * variance on both sides of a change.
 */
public final class ChangePoints {
    /** As Otava's, where one false change in a thousand looks is one too many. */
    public static final double USUAL_LEVEL = 0.001;

    private static final int WINDOW = 50;
    private static final double FIRST_LOOK = 10;
    private static final double STRICT = 0.05;

    private final double[] series;
    private final double level;

    /**
     * A change.
     *
     * @param index of the first point after it
     * @param difference of the means of the parts after and before it, which reach to the neighbouring changes; its interval is at 95 %, and as the
     *     place was chosen for being different, the truth is rather smaller
     * @param pValue of Student's t over the two parts, for this one place
     */
    public record Change(int index, Estimate difference, double pValue) {}

    private ChangePoints(double[] series, double level) {
        this.series = series;
        this.level = level;
    }

    /**
     * @param series in order; in logarithms where changes are ratios
     * @param level the greatest p-value of a change, below 1
     * @throws IllegalArgumentException if a value isn't finite
     */
    public static List<Change> of(List<Double> series, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level of significance is between 0 and 1, not " + level);
        }
        if (!series.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a series has finite values");
        }
        return new ChangePoints(series.stream().mapToDouble(it -> it).toArray(), level).merged();
    }

    private List<Change> merged() {
        List<Integer> places = new ArrayList<>(weak());
        while (true) {
            List<Change> changes = changes(0, series.length, places);
            Optional<Change> weakest = changes.stream()
                    .max(Comparator.comparingDouble(Change::pValue))
                    .filter(it -> it.pValue() >= level);
            if (weakest.isEmpty()) {
                return changes;
            }
            places.remove(Integer.valueOf(weakest.get().index()));
        }
    }

    /** Places that may be changes. */
    private TreeSet<Integer> weak() {
        TreeSet<Integer> places = new TreeSet<>();
        double first = level < STRICT ? FIRST_LOOK * level : level;
        int start = 0;
        while (start < series.length) {
            List<Integer> own = divided(start, Math.min(start + WINDOW, series.length), first);
            places.addAll(own);
            int last = own.stream().max(Comparator.naturalOrder()).orElse(0);
            start = Math.max(last, start + WINDOW / 2);
        }
        return places;
    }

    private List<Integer> divided(int start, int end, double allowed) {
        List<Integer> places = new ArrayList<>();
        while (true) {
            Optional<Candidate> best = best(start, end, places);
            if (best.isEmpty()) {
                return places;
            }
            List<Integer> more = new ArrayList<>(places);
            more.add(best.get().index);
            more.sort(Comparator.naturalOrder());
            int place = more.indexOf(best.get().index);
            if (!(changes(start, end, more).get(place).pValue() < allowed)) {
                return places;
            }
            places = more;
        }
    }

    /** A place to divide at, and what for. */
    private record Candidate(int index, double energy) {}

    private Optional<Candidate> best(int start, int end, List<Integer> places) {
        List<Integer> bounds = bounds(start, end, places);
        Optional<Candidate> best = Optional.empty();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Optional<Candidate> own = best(bounds.get(i), bounds.get(i + 1));
            if (own.isPresent() && (best.isEmpty() || own.get().energy > best.get().energy)) {
                best = own;
            }
        }
        return best;
    }

    /** Over all places, and all ends of the part after it. */
    private Optional<Candidate> best(int start, int end) {
        Candidate best = null;
        for (int index = start + 1; index < end; index++) {
            double before = withinBefore(start, index);
            double between = 0;
            double after = 0;
            for (int last = index; last < end; last++) {
                for (int i = start; i < index; i++) {
                    between += Math.abs(series[i] - series[last]);
                }
                for (int i = index; i < last; i++) {
                    after += Math.abs(series[i] - series[last]);
                }
                double energy = energy(index - start, last + 1 - index, between, before, after);
                if (best == null || energy > best.energy) {
                    best = new Candidate(index, energy);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private double withinBefore(int start, int index) {
        double sum = 0;
        for (int i = start; i < index; i++) {
            for (int j = i + 1; j < index; j++) {
                sum += Math.abs(series[i] - series[j]);
            }
        }
        return sum;
    }

    /** Formula 5 of Matteson and James, with a power of one, from sums of distances. */
    private static double energy(int n, int m, double between, double before, double after) {
        double weight = 2.0 / (n + m);
        return weight * between
                - (n > 1 ? weight * m / (n - 1) * before : 0)
                - (m > 1 ? weight * n / (m - 1) * after : 0);
    }

    private List<Change> changes(int start, int end, List<Integer> places) {
        List<Integer> bounds = bounds(start, end, places);
        List<Change> changes = new ArrayList<>();
        for (int i = 1; i + 1 < bounds.size(); i++) {
            changes.add(change(bounds.get(i - 1), bounds.get(i), bounds.get(i + 1)));
        }
        return changes;
    }

    private static List<Integer> bounds(int start, int end, List<Integer> places) {
        List<Integer> bounds = new ArrayList<>(places);
        bounds.add(0, start);
        bounds.add(end);
        return bounds;
    }

    private Change change(int start, int index, int end) {
        int before = index - start;
        int after = end - index;
        double difference = StatUtils.mean(series, index, after) - StatUtils.mean(series, start, before);
        int degrees = before + after - 2;
        if (degrees < 1) {
            return new Change(index, new Estimate(difference, Optional.empty()), 1);
        }
        double pooled = (squares(start, before) + squares(index, after)) / degrees;
        double error = Math.sqrt(pooled * (1.0 / before + 1.0 / after));
        double halfWidth = StudentT.criticalValue(ConfidenceInterval.STANDARD_LEVEL, degrees) * error;
        return new Change(
                index,
                new Estimate(
                        difference,
                        Optional.of(new ConfidenceInterval(
                                difference - halfWidth, difference + halfWidth, ConfidenceInterval.STANDARD_LEVEL))),
                pValue(difference, error, degrees));
    }

    private static double pValue(double difference, double error, int degrees) {
        if (error == 0) {
            return difference == 0 ? 1 : 0;
        }
        return 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(difference) / error);
    }

    /** The sum of squared distances from the mean. */
    private double squares(int start, int count) {
        return count < 2 ? 0 : StatUtils.variance(series, start, count) * (count - 1);
    }
}
