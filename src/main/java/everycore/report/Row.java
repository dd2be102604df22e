package everycore.report;

import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import everycore.result.Warning;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import everycore.statistics.Sessions;
import everycore.statistics.Sides;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one cell says.
 *
 * @param runtime what ran it; empty in files of plain JMH, which know Java alone
 * @param name of the cell, unlike that of any other row but for the threads
 * @param scores by session and fork
 * @param throughput operations per second, all threads together
 * @param time seconds per operation, as one caller sees it; infinite where a fork did no operation, absent where the
 *     threads don't all do the same
 * @param percentiles seconds that single calls took, by rank in percent, 100 being the longest; of mode sample alone
 * @param cycles turns of the endless loop in C, one clock cycle each, in the time of one operation; where that was
 *     measured, of Java's operations on one thread
 * @param speedup X(N)/X(1); absent on one thread, and where that was not measured
 * @param againstSpin the speedup over that of the endless loop, which takes the clock's changes out; absent without one
 * @param serialFraction the Karp–Flatt metric e(N), cut off at 0; absent where the speedup is
 * @param perHandOver operations of all threads in the time that a cache line takes from CPU to CPU; of contended cells, where
 *     that was measured
 * @param cpus CPUs utilized by the workers, or by the whole process where that is all that is known
 * @param fill CPUs utilized by the workers over those that they could have had, min(threads, CPUs allowed)
 * @param lost lost updates, a fraction of all
 */
public record Row(
        Cell cell,
        Optional<LanguageRuntime> runtime,
        String name,
        Scores scores,
        Estimate throughput,
        Optional<Estimate> time,
        SortedMap<Double, Estimate> percentiles,
        Optional<Estimate> cycles,
        Optional<Estimate> speedup,
        Optional<Estimate> againstSpin,
        Optional<Estimate> serialFraction,
        Optional<Estimate> perHandOver,
        Optional<Estimate> cpus,
        Optional<Estimate> fill,
        Optional<Estimate> lost,
        List<Warning> warnings) {
    public Row {
        percentiles = Collections.unmodifiableSortedMap(new TreeMap<>(percentiles));
        warnings = List.copyOf(warnings);
    }

    /** Operations per second, by session and fork. */
    public Sessions sessions() {
        return scores.throughputs();
    }

    /** As the baseline of the same cell in another file. */
    Sides beside(Row candidate) {
        return scores.beside(candidate.scores);
    }

    /** Operations per second, one number for each member of the level that the scope names. */
    public Sample throughputs() {
        return sessions().ofHighestLevel();
    }

    /** What its intervals are about. */
    public Scope scope() {
        return Scope.of(scores.measured());
    }

    /** Operations per second that one more machine of the kind truly does; absent where the scope is another. */
    public Optional<ConfidenceInterval> nextMachine(double level) {
        return scores.nextMachine(level);
    }

    /** The one of time and throughput that the other was made of. */
    public Estimate measured() {
        return time.filter(known -> scores.areTimes()).orElse(throughput);
    }

    public Optional<Estimate> percentile(double rank) {
        return Optional.ofNullable(percentiles.get(rank));
    }

    /** Its name with the number of threads. */
    public String title() {
        return name + " on " + Phrases.threads(cell.threads());
    }

    /** For instance {@code CPython 3.13.0 threads}. */
    public String runtimeTitle() {
        return runtime.map(LanguageRuntime::title).orElse(LanguageRuntime.JAVA_TITLE);
    }

    /** Speedup over threads; 1 is perfect scaling. */
    public Optional<Estimate> efficiency() {
        return speedup.map(estimate -> estimate.scaledBy(1.0 / cell.threads()));
    }

    public boolean has(Warning.Kind kind) {
        return warnings.stream().anyMatch(warning -> warning.kind() == kind);
    }

    public boolean isSafe() {
        return !has(Warning.Kind.WRONG_ANSWER);
    }
}
