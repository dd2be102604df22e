package everycore.report;

import everycore.result.Environment;
import everycore.result.Warning;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/** Whether Java fills every core, judged by its endless loop on as many threads as CPUs are allowed. */
final class FillFinding {
    /** The fill from which on a core counts as filled. */
    static final double FULL = 0.95;

    private FillFinding() {}

    static Optional<String> of(List<Row> rows, int cpus, Optional<Environment> environment) {
        return spin(rows, cpus)
                .flatMap(spin -> spin.fill()
                        .flatMap(fill -> spin.cpus()
                                .map(used -> verdict(spin, fill, cpus, environment) + ": " + Phrases.threads(cpus)
                                        + " in an endless loop " + (cpus == 1 ? "uses " : "use ")
                                        + Numbers.cpus(used.value()) + " of " + Phrases.cpus(cpus)
                                        + " (fill " + Numbers.withInterval(fill) + ").")));
    }

    /** Java's endless loop on as many threads as CPUs. */
    static Optional<Row> spin(List<Row> rows, int cpus) {
        return rows.stream()
                .filter(row -> row.cell().benchmark().equals(KnownBenchmarks.SPIN)
                        && row.cell().threads() == cpus)
                .findFirst();
    }

    /** Whether the CPUs count as filled; absent where they weren't measured. */
    static Optional<Answer> answer(Row row) {
        return row.fill()
                .map(fill -> fill.interval()
                        .map(ends -> ends.low() >= FULL
                                ? Answer.YES
                                : ends.high() < FULL && !row.has(Warning.Kind.DISTURBED) ? Answer.NO : Answer.OPEN)
                        .orElse(Answer.OPEN));
    }

    private static String verdict(Row spin, Estimate fill, int cpus, Optional<Environment> environment) {
        String every = "every " + environment.map(CpuWords::one).orElse("CPU") + " here";
        String open = "Whether Java fills " + every + " can't be told ";
        if (fill.interval().isEmpty()) {
            return open + (spin.throughputs().size() == 1 ? "from one fork" : "from these forks");
        }
        if (fill.interval().get().low() >= FULL) {
            return "Java fills " + every;
        }
        Optional<Double> quota =
                environment.flatMap(it -> it.machine().limits().cgroupQuota()).filter(limit -> limit < cpus);
        if (quota.isPresent()) {
            return open + "under a quota of " + Numbers.cpus(quota.get()) + " CPUs";
        }
        if (fill.interval().get().high() >= FULL) {
            return open + "from these forks";
        }
        return spin.has(Warning.Kind.DISTURBED)
                ? open + "while other programs or a hypervisor take CPUs away"
                : "Java does not fill " + every;
    }
}
