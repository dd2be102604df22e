package everycore.sweep;

import everycore.result.Entry;
import everycore.result.Protocol;
import everycore.statistics.Means;
import everycore.statistics.Sample;
import java.util.OptionalDouble;

/**
 * When a cell needs no more forks: its relative half-width is at or below the target after the minimum of forks, or it
 * has the maximum. Looking after every fork costs the interval up to two points of its coverage (methods 1.3: nominal
 * 95 % covers 93 to 95 % from five forks on).
 */
final class StoppageCriterion {
    private static final double LEVEL = 0.95;

    private final Protocol protocol;

    StoppageCriterion(Protocol protocol) {
        this.protocol = protocol;
    }

    boolean isClosed(Task task) {
        return task.finished().filter(this::isClosed).isPresent();
    }

    private boolean isClosed(Entry entry) {
        return entry.forks() >= protocol.maximumForks() || isMet(entry);
    }

    boolean isMet(Entry entry) {
        OptionalDouble precision = relativeHalfWidth(entry);
        return entry.forks() >= protocol.minimumForks()
                && precision.isPresent()
                && precision.getAsDouble() <= protocol.target();
    }

    /** The precision of a cell; empty where its forks allow no interval. */
    static OptionalDouble relativeHalfWidth(Entry entry) {
        Sample sample = Sample.ofForks(entry.primaryMetric().iterationsByFork());
        return Means.estimate(sample, LEVEL).interval().stream()
                .mapToDouble(interval -> interval.relativeHalfWidth())
                .findFirst();
    }
}
