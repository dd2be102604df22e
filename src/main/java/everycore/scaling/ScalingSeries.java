package everycore.scaling;

import everycore.statistics.Sample;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The throughput X(N) of one benchmark by number of threads N.
 *
 * @param samples by N in increasing order, each N at least one; all in one unit of operations per time, none below zero
 */
public record ScalingSeries(SortedMap<Integer, Sample> samples) {

    /** @throws IllegalArgumentException if a number of threads is below one or a throughput below zero */
    public ScalingSeries {
        SortedMap<Integer, Sample> ordered = new TreeMap<>();
        ordered.putAll(samples);
        ordered.forEach(ScalingSeries::requireThroughput);
        samples = Collections.unmodifiableSortedMap(ordered);
    }

    private static void requireThroughput(int threads, Sample sample) {
        Objects.requireNonNull(sample, "sample");
        if (threads < 1) {
            throw new IllegalArgumentException("a throughput needs at least one thread, not " + threads);
        }
        if (sample.minimum() < 0) {
            throw new IllegalArgumentException(
                    "a throughput is not below zero, as " + sample.minimum() + " at N = " + threads + " is");
        }
    }

    /** The sample of so many threads, absent where they were not measured. */
    public Optional<Sample> at(int threads) {
        return Optional.ofNullable(samples.get(threads));
    }

    /** The part with N ≤ limit, which may be empty. */
    public ScalingSeries upTo(int limit) {
        return limit == Integer.MAX_VALUE ? this : new ScalingSeries(samples.headMap(limit + 1));
    }

    /** The part with N ≥ limit, which may be empty. */
    public ScalingSeries from(int limit) {
        return new ScalingSeries(samples.tailMap(limit));
    }
}
