package everycore.fleet;

import everycore.machine.Machine;
import everycore.report.GroupParts;
import everycore.report.MachineFacts;
import everycore.report.Scores;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.ForkHistory;
import everycore.result.LanguageRuntime;
import everycore.result.Metric;
import everycore.result.Pairing;
import everycore.result.SecondaryMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One fork of one cell in one session, with everything that its file says of it, in SI units.
 *
 * @param file as it was named
 * @param label of its run; of plain JMH, which has none, the file's name
 * @param session the run's identification; of plain JMH the file
 * @param entry with all forks of the cell in the session
 * @param row which of them, from 0; absent where the file tells nothing but what all scored together
 * @param disturbed iterations in which the machine did somebody else's work; absent where its clocks were not read
 * @param cpusTold how many CPUs there were, as was told beside a file that doesn't say
 */
public record Fork(
        String file,
        String label,
        String session,
        Entry entry,
        Optional<Integer> row,
        Optional<Integer> disturbed,
        Optional<Integer> cpusTold) {
    private static final Map<String, Double> SECONDS_AND_SHARES = Map.of("ms", 1e-3, "%", 1e-2);

    public Cell cell() {
        return entry.cell();
    }

    public Optional<Environment> environment() {
        return entry.environment();
    }

    private Optional<Machine> machine() {
        return environment().map(Environment::machine);
    }

    /** What its owner calls the machine. */
    public Optional<String> machineId() {
        return machine().flatMap(Machine::id);
    }

    /** What machines have in common that share processor and limits. */
    public Optional<String> machineKind() {
        return machine()
                .map(machine -> MachineFacts.kind(machine) + ", "
                        + machine.limits().cpusAllowed() + " CPUs"
                        + machine.limits()
                                .cgroupQuota()
                                .map(quota -> ", quota " + quota)
                                .orElse(""));
    }

    public Optional<Integer> cpusAllowed() {
        return environment().map(Environment::cpusAllowed).or(() -> cpusTold);
    }

    /** As the runtime itself says, or of plain JMH the JDK. */
    public Optional<String> runtimeVersion() {
        return environment()
                .map(Environment::runtime)
                .map(LanguageRuntime::version)
                .or(entry::jdkVersion);
    }

    /** What the JVM was started with; as one text, as the order matters. */
    public Optional<String> jvmArguments() {
        return entry.jvmArgs().map(arguments -> String.join(" ", arguments));
    }

    /**
     * What stays the same where the same is measured once more, on another commit or another machine of the kind: cell, kind
     * of machine, runtime and JVM's arguments.
     */
    public String series() {
        List<String> parts = new ArrayList<>(List.of(
                cell().runtime(),
                cell().benchmark(),
                cell().mode(),
                String.valueOf(cell().threads()),
                machineKind().orElse(""),
                runtimeVersion().orElse(""),
                jvmArguments().orElse("")));
        cell().parameters().forEach((name, value) -> parts.addAll(List.of(name, value)));
        return Fingerprint.of(parts);
    }

    /** Its place in the order in which all forks of the run were measured, from 1. */
    public Optional<Integer> order() {
        return ofRow(history().map(ForkHistory::forkOrder));
    }

    /** Wall time with its start and its end. */
    public Optional<Double> seconds() {
        return ofRow(history().map(ForkHistory::forkSeconds));
    }

    private Optional<ForkHistory> history() {
        return environment().flatMap(Environment::evidence);
    }

    /** The number of its pair within the cell. */
    public Optional<Integer> pairNumber() {
        return ofRow(environment().flatMap(Environment::pairs).map(Pairing::numbers));
    }

    /** A list that was changed by hand may be shorter than the raw data. */
    private <T> Optional<T> ofRow(Optional<List<T>> byFork) {
        return row.flatMap(
                place -> byFork.filter(values -> place < values.size()).map(values -> values.get(place)));
    }

    /** Whether the value is a time of an operation, as one caller sees it. */
    public boolean isTime() {
        return Scores.areTimes(entry);
    }

    /** Seconds an operation, or operations per second of all threads; absent where no iteration has a finite number. */
    public OptionalDouble value() {
        Metric metric = entry.primaryMetric();
        OptionalDouble score = row.map(metric::meanOfFork).orElseGet(() -> OptionalDouble.of(metric.score()));
        return score.isPresent() ? OptionalDouble.of(inSeconds(score.getAsDouble())) : score;
    }

    /** What each iteration scored, in the unit of the value; none where the file doesn't tell. */
    public List<Double> iterations() {
        return ofRow(Optional.of(entry.primaryMetric().iterationsByFork())).orElse(List.of()).stream()
                .map(this::inSeconds)
                .toList();
    }

    private double inSeconds(double score) {
        double seconds = Scores.seconds(entry.primaryMetric().scoreUnit());
        return isTime() ? score * seconds : score / seconds;
    }

    /** Its mean over the iterations; times in seconds, and a share as a fraction. The clocks tell of all methods of a group together. */
    public OptionalDouble secondary(SecondaryMetric which) {
        Optional<Metric> metric = entry.secondaryMetric(which)
                .filter(known -> !GroupParts.isPart(entry))
                .filter(known -> row.filter(
                                place -> place < known.iterationsByFork().size())
                        .isPresent());
        OptionalDouble mean =
                metric.map(known -> known.meanOfFork(row.orElseThrow())).orElse(OptionalDouble.empty());
        double factor = SECONDS_AND_SHARES.getOrDefault(which.unit(), 1.0);
        return mean.isPresent() ? OptionalDouble.of(mean.getAsDouble() * factor) : mean;
    }
}
