package everycore.report;

import everycore.result.Entry;
import everycore.result.Metric;
import everycore.result.SecondaryMetric;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Level;
import everycore.statistics.MachineEffects;
import everycore.statistics.RandomEffects;
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

    /** The cell in one session. */
    record InSession(Entry entry, String machine) {}

    /** @throws IllegalArgumentException if an entry is no throughput or no time, or two of them don't add up */
    static CellSessions of(List<InSession> sessions) {
        List<Entry> entries = sessions.stream().map(InSession::entry).toList();
        List<String> machines = sessions.stream().map(InSession::machine).toList();
        return new CellSessions(Entry.joined(entries), entries, Scores.of(entries, machines));
    }

    /** Operations per second of all threads together, by session and fork. */
    Sessions throughputs() {
        return scores.throughputs();
    }

    /**
     * The mean of a secondary metric, over what the throughput's interval is over; empty where nothing has it, or none that
     * can have been measured.
     */
    Optional<Estimate> estimate(SecondaryMetric metric) {
        if (bySession.stream().allMatch(entry -> entry.secondaryMetrics().isEmpty())) {
            return Optional.empty();
        }
        List<Sample> sessions = bySession.stream()
                .flatMap(entry -> entry.secondaryMetric(metric).stream())
                .map(Metric::iterationsByFork)
                .filter(forks -> forks.stream().flatMap(List::stream).anyMatch(Double::isFinite))
                .map(Sample::ofForks)
                .toList();
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        Estimate mean = ofHighestLevel(sessions).meanWithInterval(ConfidenceInterval.STANDARD_LEVEL);
        double greatest = mean.interval()
                .map(interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high())))
                .orElse(Math.abs(mean.value()));
        return Optional.of(mean).filter(possible -> greatest <= Scores.MOST);
    }

    /** A metric may be zero or a share, so it has no logarithm, and means are arithmetic ones. */
    private Sample ofHighestLevel(List<Sample> sessions) {
        Level level = sessions.size() == bySession.size() ? throughputs().level() : Level.FORK;
        return switch (level) {
            case MACHINE ->
                means(new Sessions(sessions, throughputs().machines())
                        .byMachine().values().stream()
                                .map(machine -> means(machine.sessions()))
                                .toList());
            case SESSION -> means(sessions);
            default -> new Sessions(sessions).forks();
        };
    }

    private static Sample means(List<Sample> members) {
        return new Sample(members.stream().map(Sample::mean).toList());
    }

    static Estimate ratio(CellSessions above, CellSessions below) {
        return ratio(List.of(above), List.of(below));
    }

    /** Of products, over machines or sessions where all have enough of them. */
    static Estimate ratio(List<CellSessions> above, List<CellSessions> below) {
        return ratio(above, below, ConfidenceInterval.STANDARD_LEVEL);
    }

    static Estimate ratio(List<CellSessions> above, List<CellSessions> below, double level) {
        Optional<RandomEffects> machines = ofMachines(above, below);
        if (machines.isPresent()) {
            return machines.get().exponential(level);
        }
        boolean overSessions = areOver(Level.SESSION, above, below);
        return Ratios.ofProducts(samples(above, overSessions), samples(below, overSessions), level);
    }

    /** What each machine makes of the logarithm of such a ratio, where three or more have all the cells. */
    static Optional<RandomEffects> ofMachines(List<CellSessions> above, List<CellSessions> below) {
        return areOver(Level.MACHINE, above, below)
                        && MachineEffects.count(throughputs(above), throughputs(below)) >= Sample.FEWEST_FOR_A_VERDICT
                ? Optional.of(MachineEffects.of(throughputs(above), throughputs(below), 1))
                : Optional.empty();
    }

    private static boolean areOver(Level level, List<CellSessions> above, List<CellSessions> below) {
        return Stream.of(above, below)
                .flatMap(List::stream)
                .allMatch(cell -> cell.throughputs().level() == level);
    }

    private static List<Sessions> throughputs(List<CellSessions> cells) {
        return cells.stream().map(CellSessions::throughputs).toList();
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
