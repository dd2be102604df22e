package everycore.statistics;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** An unmodifiable histogram as JMH writes one, times with their counts, in a quarter of the memory of lists of lists. */
public final class Buckets extends AbstractList<List<Double>> implements RandomAccess {
    private final double[] timesAndCounts;

    private Buckets(double... timesAndCounts) {
        this.timesAndCounts = timesAndCounts;
    }

    /**
     * @param buckets a time and its count each
     * @throws IllegalArgumentException if one is anything else
     */
    public static Buckets copyOf(List<List<Double>> buckets) {
        if (buckets instanceof Buckets copied) {
            return copied;
        }
        double[] flat = new double[2 * buckets.size()];
        int i = 0;
        for (List<Double> bucket : buckets) {
            if (bucket.size() != 2) {
                throw new IllegalArgumentException("a bucket of rawDataHistogram is a value and its count");
            }
            flat[i++] = bucket.get(0);
            flat[i++] = bucket.get(1);
        }
        return new Buckets(flat);
    }

    @Override
    public List<Double> get(int index) {
        return Doubles.of(time(index), count(index));
    }

    @Override
    public int size() {
        return timesAndCounts.length / 2;
    }

    /** Of the buckets that hold a call. */
    DoubleStream times() {
        return IntStream.range(0, size()).filter(i -> count(i) != 0).mapToDouble(this::time);
    }

    double time(int index) {
        return timesAndCounts[2 * index];
    }

    double count(int index) {
        return timesAndCounts[2 * index + 1];
    }

    /** The mean over all calls; NaN without any. */
    public double mean() {
        double sum = 0;
        double calls = 0;
        for (int i = 0; i < size(); i++) {
            sum += time(i) * count(i);
            calls += count(i);
        }
        return sum / calls;
    }
}
