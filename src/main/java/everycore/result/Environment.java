package everycore.result;

import everycore.machine.Jvm;
import everycore.machine.Machine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What JMH leaves out and a comparison needs. It stands on every entry, so that an entry describes itself wherever it
 * is copied.
 *
 * @param run the same for all entries of one session of one JVM, and for no others
 * @param sweep the same for all files that one sweep measures in the same rounds; absent in older files
 * @param commit of what was measured, as whoever started the run gave it
 * @param startedAt ISO-8601, UTC
 * @param jar absent where the benchmarks are our own
 * @param warnings what the whole run has against it
 * @param pairs absent where nothing was measured in lock-step with it; its numbers are of the one entry that this stands on
 * @param evidence of the one entry that this stands on
 */
public record Environment(
        int formatVersion,
        String run,
        Optional<String> sweep,
        String label,
        Optional<String> commit,
        String startedAt,
        Protocol protocol,
        Machine machine,
        Optional<Jvm> jvm,
        Optional<Jar> jar,
        LanguageRuntime runtime,
        List<Warning> warnings,
        Optional<Pairing> pairs,
        Optional<ForkHistory> evidence) {
    /** Grows when a field changes its meaning; a reader ignores fields that it doesn't know. */
    public static final int FORMAT_VERSION = 1;

    /** Of four digits, as dates are shown. */
    private static final int LAST_YEAR = 9999;

    public Environment {
        if (formatVersion < 1) {
            throw new IllegalArgumentException("formatVersion is missing or less than 1");
        }
        if (formatVersion > FORMAT_VERSION) {
            throw new IllegalArgumentException("formatVersion is " + formatVersion + ", and this everycore reads up to "
                    + FORMAT_VERSION + "; use a newer one");
        }
        Objects.requireNonNull(run, "run");
        Objects.requireNonNull(sweep, "sweep");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(commit, "commit");
        requireInstant(startedAt);
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(jvm, "jvm");
        Objects.requireNonNull(jar, "jar");
        Objects.requireNonNull(runtime, "runtime");
        Objects.requireNonNull(pairs, "pairs");
        Objects.requireNonNull(evidence, "evidence");
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Of a run of our own benchmarks that nobody gave a commit, without pairs. */
    public Environment(
            int formatVersion,
            String run,
            Optional<String> sweep,
            String label,
            String startedAt,
            Protocol protocol,
            Machine machine,
            Optional<Jvm> jvm,
            LanguageRuntime runtime,
            List<Warning> warnings,
            Optional<ForkHistory> evidence) {
        this(
                formatVersion,
                run,
                sweep,
                label,
                Optional.empty(),
                startedAt,
                protocol,
                machine,
                jvm,
                Optional.empty(),
                runtime,
                warnings,
                Optional.empty(),
                evidence);
    }

    private static void requireInstant(String text) {
        try {
            int year = Instant.parse(Objects.requireNonNull(text, "startedAt"))
                    .atOffset(ZoneOffset.UTC)
                    .getYear();
            if (year >= 0 && year <= LAST_YEAR) {
                return;
            }
        } catch (DateTimeException e) {
            // It is no instant, or none of a calendar's.
        }
        throw new IllegalArgumentException("startedAt must look like 2026-01-31T12:00:00Z, in UTC");
    }

    public Instant start() {
        return Instant.parse(startedAt);
    }

    public int cpusAllowed() {
        return machine.limits().cpusAllowed();
    }

    /** The same run's, for entries of another runtime. */
    public Environment forRuntime(LanguageRuntime other) {
        return new Environment(
                formatVersion,
                run,
                sweep,
                label,
                commit,
                startedAt,
                protocol,
                machine,
                other.runsOnMeasuredJvm() ? jvm : Optional.empty(),
                Optional.empty(),
                other,
                warnings,
                Optional.empty(),
                Optional.empty());
    }

    /** The same, as a part of the run that an earlier one began. */
    Environment continuing(Environment earlier) {
        return new Environment(
                formatVersion,
                earlier.run,
                earlier.sweep,
                earlier.label,
                commit,
                earlier.startedAt,
                protocol,
                machine,
                jvm,
                jar,
                runtime,
                warnings,
                pairs.map(Pairing::withoutNumbers),
                Optional.empty());
    }

    /** What is of the whole run, and not of the one entry that this stands on. */
    public Environment withoutForkHistory() {
        return new Environment(
                formatVersion,
                run,
                sweep,
                label,
                commit,
                startedAt,
                protocol,
                machine,
                jvm,
                jar,
                runtime,
                warnings,
                pairs.map(Pairing::withoutNumbers),
                Optional.empty());
    }

    Environment withEvidence(ForkHistory other) {
        return new Environment(
                formatVersion,
                run,
                sweep,
                label,
                commit,
                startedAt,
                protocol,
                machine,
                jvm,
                jar,
                runtime,
                warnings,
                pairs,
                Optional.of(other));
    }

    /** What belongs to some of the forks of the entry that this stands on. */
    Environment ofForks(List<Integer> rows) {
        return withPairs(pairs.map(some ->
                        some.withNumbers(rows.stream().map(some.numbers()::get).toList())))
                .withEvidence(evidence.map(some -> some.ofForks(rows)).orElse(ForkHistory.NONE));
    }

    public Environment withPairs(Optional<Pairing> other) {
        return new Environment(
                formatVersion,
                run,
                sweep,
                label,
                commit,
                startedAt,
                protocol,
                machine,
                jvm,
                jar,
                runtime,
                warnings,
                other,
                evidence);
    }

    /** With the pairs of forks that are added; none where those are not of this side of the same run. */
    Environment plusPairs(Environment added) {
        boolean isOneSide =
                pairs.isPresent() && added.pairs.filter(pairs.get()::isOfSideOf).isPresent();
        return withPairs(isOneSide ? pairs.map(own -> own.plus(added.pairs.get())) : Optional.empty());
    }
}
