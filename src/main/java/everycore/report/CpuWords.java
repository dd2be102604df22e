package everycore.report;

import everycore.machine.CpuTopology;
import everycore.machine.CpuTopology.Relation;
import everycore.result.Environment;
import java.util.List;
import java.util.Optional;

/** What CPUs are called, which is what they were measured to be. */
final class CpuWords {
    private CpuWords() {}

    /** What one of the CPUs allowed is, as far as that is known. */
    static String one(Environment environment) {
        int allowed = environment.cpusAllowed();
        return environment
                .machine()
                .topology()
                .flatMap(CpuTopology::cores)
                .map(cores -> cores == allowed ? "core" : "hardware thread")
                .orElse("CPU");
    }

    /** For instance {@code 4 hardware threads of 2 cores}. */
    static String of(CpuTopology topology) {
        int cpus = topology.cpus().size();
        return topology.cores()
                .map(cores -> cores == cpus
                        ? counted(cores, "core")
                        : counted(cpus, "hardware thread") + " of " + counted(cores, "core"))
                .orElse(Phrases.cpus(cpus) + ", and whether they are cores can't be told");
    }

    static String of(Relation relation) {
        return switch (relation) {
            case SIBLING -> "one core";
            case NEAR -> "near cores";
            case FAR -> "far cores";
            case NOT_TOLD -> "not told";
        };
    }

    /** One way of a cache line, the median of all pairs in a relation with the least and the greatest. */
    static Optional<String> handOver(CpuTopology topology, Relation relation) {
        List<Double> nanos = topology.handOvers(relation);
        if (nanos.isEmpty()) {
            return Optional.empty();
        }
        String median = time(nanos.get(nanos.size() / 2));
        return Optional.of(
                nanos.size() == 1
                        ? median
                        : median + " (" + time(nanos.get(0)) + " to " + time(nanos.get(nanos.size() - 1)) + ")");
    }

    private static String time(double nanos) {
        return Numbers.time(nanos / 1e9);
    }

    private static String counted(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
