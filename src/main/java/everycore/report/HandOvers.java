package everycore.report;

import everycore.machine.CpuTopology;
import everycore.machine.CpuTopology.Relation;
import everycore.result.Environment;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many operations of all threads fit into the time that a cache line takes from one CPU to another. One that needs the
 * line, and hands it on after each operation, fits once; more is what a thread does before it gives the line up.
 */
final class HandOvers {
    private static final double NANOS_PER_SECOND = 1e9;

    private HandOvers() {}

    /** The throughput of a contended cell in that unit; the interval is the throughput's alone. */
    static Optional<Estimate> fitting(Estimate throughput, Environment environment) {
        return environment
                .machine()
                .topology()
                .flatMap(HandOvers::median)
                .map(nanos -> throughput.scaledBy(nanos / NANOS_PER_SECOND));
    }

    private static Optional<Double> median(CpuTopology topology) {
        List<Double> nanos = Stream.of(Relation.values())
                .flatMap(relation -> topology.handOvers(relation).stream())
                .sorted()
                .toList();
        return nanos.isEmpty() ? Optional.empty() : Optional.of(nanos.get(nanos.size() / 2));
    }
}
