package everycore.report;

import everycore.result.Entry;
import everycore.result.Metric;
import everycore.result.SecondaryMetric;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import everycore.statistics.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One cell in each session that has it.
 *
 * @param whole the forks of all sessions
 * @param bySession an entry for each session
 * @param scores by session and fork
 */
record CellSessions(Entry whole, List<Entry> bySession, Scores scores) {
    CellSessions {
        bySession = List.copyOf(bySession);
    }

    /** @throws IllegalArgumentException if an entry is no throughput or no time, or two of them don't add up */
    static CellSessions of(List<Entry> bySession) {
        return new CellSessions(bySession.stream().reduce(Entry::plus).orElseThrow(), bySession, Scores.of(bySession));
    }

    /** Operations per second of all threads together, by session and fork. */
    Sessions throughputs() {
        return scores.throughputs();
    }

    /** The mean of a secondary metric, over what the throughput's interval is over; empty where nothing has it. */
    Optional<Estimate> estimate(SecondaryMetric metric) {
        List<Sample> sessions = bySession.stream()
                .flatMap(entry -> entry.secondaryMetric(metric).stream())
                .map(Metric::iterationsByFork)
                .filter(forks -> forks.stream().flatMap(List::stream).anyMatch(Double::isFinite))
                .map(Sample::ofForks)
                .toList();
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        // A metric may be zero or a share, so it has no logarithm.
        Sample sample = throughputs().carryAnInterval() && sessions.size() == bySession.size()
                ? new Sample(sessions.stream().map(Sample::mean).toList())
                : new Sessions(sessions).forks();
        return Optional.of(sample.meanWithInterval(ConfidenceInterval.STANDARD_LEVEL));
    }

    static Estimate ratio(CellSessions above, CellSessions below) {
        return ratio(List.of(above), List.of(below));
    }

    /** Of products, over sessions where all have enough of them. */
    static Estimate ratio(List<CellSessions> above, List<CellSessions> below) {
        boolean overSessions = Stream.of(above, below)
                .flatMap(List::stream)
                .allMatch(cell -> cell.throughputs().carryAnInterval());
        return Ratios.ofProducts(
                samples(above, overSessions), samples(below, overSessions), ConfidenceInterval.STANDARD_LEVEL);
    }

    private static List<Sample> samples(List<CellSessions> cells, boolean overSessions) {
        List<Sample> samples = new ArrayList<>();
        for (CellSessions cell : cells) {
            samples.add(
                    overSessions
                            ? cell.throughputs().means()
                            : cell.throughputs().forks());
        }
        return samples;
    }
}
