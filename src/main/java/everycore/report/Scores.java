package everycore.report;

import everycore.result.Entry;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Level;
import everycore.statistics.MachineEffects;
import everycore.statistics.Sample;
import everycore.statistics.Sessions;
import everycore.statistics.Sides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * The scores of a cell, in whichever of JMH's modes and units: times are averaged as times, throughputs as throughputs.
 *
 * @param measured by session and fork, seconds per operation as one caller sees it, or operations per second of all threads
 * @param areTimes which of the two
 * @param callers threads of JMH: the throughput of all is callers over time
 * @param paired those of the forks in lock-step with those of another file
 */
public record Scores(Sessions measured, boolean areTimes, int callers, PairedForks paired) {
    private static final Map<String, Double> SECONDS = Map.of(
            "ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3600.0, "h", 3600.0, "day", 86400.0);

    private static final String OPERATIONS_PER = "ops/";

    private static final String PER_OPERATION = "/op";

    /** Beyond anything that a clock can tell, and far enough from a double's end to calculate with. */
    static final double MOST = 1e30;

    /** @throws IllegalArgumentException where {@link #requirePossible} does */
    static Scores of(Entry entry) {
        return of(List.of(entry), List.of(""));
    }

    /**
     * @throws IllegalArgumentException for a unit that JMH doesn't have, or a fork without a number or with one that can't
     *     be
     */
    static void requirePossible(Entry entry) {
        forks(entry);
    }

    /**
     * The same of one cell in several sessions.
     *
     * @param machines which one each session was measured on
     */
    static Scores of(List<Entry> bySession, List<String> machines) {
        Entry first = bySession.get(0);
        boolean areTimes = areTimes(first);
        int callers = first.callers();
        double seconds = seconds(first.primaryMetric().scoreUnit());
        return new Scores(
                new Sessions(bySession.stream().map(Scores::forks).toList(), machines),
                areTimes,
                callers,
                PairedForks.of(bySession, score -> areTimes ? callers / (score * seconds) : score / seconds));
    }

    /** Whether its scores are times of an operation, and not operations in a time. */
    public static boolean areTimes(Entry entry) {
        return !entry.primaryMetric().scoreUnit().startsWith(OPERATIONS_PER);
    }

    private static Sample forks(Entry entry) {
        String unit = entry.primaryMetric().scoreUnit();
        boolean areTimes = areTimes(entry);
        double seconds = seconds(unit);
        Sample forks = entry.forkScores().map(score -> areTimes ? score * seconds : score / seconds);
        require(forks, areTimes ? time -> time >= 1 / MOST && time <= MOST : Scores::isThroughput, areTimes);
        return forks;
    }

    /** None at all is a throughput too: a fork may have done no operation. */
    private static boolean isThroughput(double perSecond) {
        return perSecond == 0 || perSecond >= 1 / MOST && perSecond <= MOST;
    }

    private static void require(Sample forks, DoublePredicate isPossible, boolean areTimes) {
        for (double score : forks.forkMeans()) {
            if (!isPossible.test(score)) {
                throw new IllegalArgumentException(
                        "a fork's score is no " + (areTimes ? "time" : "throughput") + " that can have been measured");
            }
        }
    }

    /** Operations per second of all threads, without an interval. */
    public static double throughputOf(Entry entry) {
        return of(entry).throughput(ConfidenceInterval.STANDARD_LEVEL).value();
    }

    /** How long JMH's unit of a score is, or of the time that operations are counted in. */
    public static double seconds(String unit) {
        Double seconds = SECONDS.get(
                unit.startsWith(OPERATIONS_PER)
                        ? unit.substring(OPERATIONS_PER.length())
                        : unit.substring(
                                0, unit.length() - (unit.endsWith(PER_OPERATION) ? PER_OPERATION.length() : 0)));
        if (seconds == null) {
            throw new IllegalArgumentException("'" + unit + "' is no unit of throughput or of time per operation");
        }
        return seconds;
    }

    /** Operations per second of all threads, by session and fork. */
    public Sessions throughputs() {
        return areTimes
                ? new Sessions(
                        measured.sessions().stream()
                                .map(session -> session.map(time -> callers / time))
                                .toList(),
                        measured.machines())
                : measured;
    }

    /** As the baseline of the same cell in another file. */
    Sides beside(Scores candidate) {
        return new Sides(throughputs(), candidate.throughputs(), paired.beside(candidate.paired));
    }

    /** Seconds per operation as one caller sees it, for each of what the interval stands on; infinite where it did none. */
    public List<Double> times() {
        List<Double> members = measured.ofHighestLevel().forkMeans();
        return areTimes
                ? members
                : members.stream().map(perSecond -> callers / perSecond).toList();
    }

    /** The mean of what was measured, a time or a throughput: over machines the geometric one, else with Student's interval. */
    public Estimate mean(double level) {
        Estimate mean = measured.level() == Level.MACHINE
                ? MachineEffects.of(measured).exponential(level)
                : measured.ofHighestLevel().meanWithInterval(level);
        return mean.within(0, Double.POSITIVE_INFINITY);
    }

    /** Where the true throughput of one more machine of the kind lies; absent where intervals are over less than machines. */
    public Optional<ConfidenceInterval> nextMachine(double level) {
        return measured.level() == Level.MACHINE
                ? MachineEffects.of(throughputs()).exponentialOfNext(level)
                : Optional.empty();
    }

    /** Operations per second of all threads; of times, callers over their mean. */
    public Estimate throughput(double level) {
        return throughput(mean(level));
    }

    /** @param mean of what was measured */
    Estimate throughput(Estimate mean) {
        return areTimes ? mean.inverse().scaledBy(callers) : mean;
    }

    /**
     * Seconds per operation as one caller sees it; of throughputs, callers over their mean.
     *
     * @param mean of what was measured
     */
    Estimate time(Estimate mean) {
        return areTimes ? mean : mean.inverse().scaledBy(callers);
    }
}
