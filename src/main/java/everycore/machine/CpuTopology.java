package everycore.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the CPUs allowed are, by measurement: how far each is from each other, and which share a core.
 *
 * @param cpus the numbers of the CPUs measured, in ascending order; of very many a part
 * @param handOverNanos one way of a cache line between two CPUs: a row for each CPU but the first, with a number for each
 *     CPU before it, each the median of several windows
 * @param spread the widest of the windows around their median, a fraction of it, in the middle of all pairs
 * @param relations in the same places, what the two CPUs are to each other
 */
public record CpuTopology(
        List<Integer> cpus, List<List<Double>> handOverNanos, double spread, List<List<Relation>> relations) {
    /** What two CPUs are to each other. */
    public enum Relation {
        /** Hardware threads of one core. */
        SIBLING,
        /** Cores that hand a line over by a cache they share, or nearly as fast. */
        NEAR,
        /** Cores with something slower between them, such as another die. */
        FAR,
        /** What was measured fits cores and hardware threads alike. */
        NOT_TOLD
    }

    public CpuTopology {
        cpus = List.copyOf(cpus);
        handOverNanos = handOverNanos.stream().map(List::copyOf).toList();
        relations = relations.stream().map(List::copyOf).toList();
        Objects.requireNonNull(cpus, "cpus");
        requireTriangle("handOverNanos", handOverNanos, cpus.size());
        requireTriangle("relations", relations, cpus.size());
    }

    private static void requireTriangle(String name, List<? extends List<?>> rows, int cpus) {
        boolean fits = rows.size() == Math.max(0, cpus - 1);
        for (int i = 0; fits && i < rows.size(); i++) {
            fits = rows.get(i).size() == i + 1;
        }
        if (!fits) {
            throw new IllegalArgumentException(name + " needs a number for each pair of the " + cpus + " CPUs");
        }
    }

    /** How many of the pairs are in a relation. */
    public int count(Relation relation) {
        return (int) relations.stream()
                .flatMap(List::stream)
                .filter(relation::equals)
                .count();
    }

    /** The cores behind the CPUs; empty where some pair was not told. */
    public Optional<Integer> cores() {
        if (count(Relation.NOT_TOLD) > 0) {
            return Optional.empty();
        }
        int cores = 0;
        for (int cpu = 0; cpu < cpus.size(); cpu++) {
            boolean isFirst = cpu == 0 || !relations.get(cpu - 1).contains(Relation.SIBLING);
            cores += isFirst ? 1 : 0;
        }
        return Optional.of(cores);
    }

    /** The hand-overs of all pairs in a relation, in nanoseconds, in ascending order. */
    public List<Double> handOvers(Relation relation) {
        List<Double> nanos = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            for (int j = 0; j <= i; j++) {
                if (relations.get(i).get(j) == relation) {
                    nanos.add(handOverNanos.get(i).get(j));
                }
            }
        }
        return nanos.stream().sorted().toList();
    }
}
