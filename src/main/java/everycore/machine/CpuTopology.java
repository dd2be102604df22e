package everycore.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the CPUs allowed are, by measurement: how far each is from each other, and which share a core. Pairs stand in
 * triangles: a row for each CPU but the first, with a value for each CPU before it.
 *
 * @param cpus the numbers of the CPUs measured, in ascending order; of very many a part
 * @param handOverNanos one way of a cache line from CPU to CPU, the median of several windows
 * @param relativeHalfWidths of the 95 % intervals of these medians, a fraction of them
 * @param relations a letter for each pair, as {@link Relation} has them
 */
public record CpuTopology(
        List<Integer> cpus,
        List<List<Double>> handOverNanos,
        List<List<Double>> relativeHalfWidths,
        List<String> relations) {
    /** What two CPUs are to each other. */
    public enum Relation {
        /** Hardware threads of one core. */
        SIBLING('s'),
        /** Cores that hand a line over within one cache, or about as fast. */
        NEAR('n'),
        /** Cores with something slower between them, such as another die. */
        FAR('f'),
        /** What was measured fits cores and hardware threads alike. */
        NOT_TOLD('?');

        private final char letter;

        Relation(char letter) {
            this.letter = letter;
        }

        static Relation of(char letter) {
            for (Relation relation : values()) {
                if (relation.letter == letter) {
                    return relation;
                }
            }
            throw new IllegalArgumentException("relations: there is no '" + letter + "'");
        }
    }

    public CpuTopology {
        cpus = List.copyOf(cpus);
        handOverNanos = handOverNanos.stream().map(List::copyOf).toList();
        relativeHalfWidths = relativeHalfWidths.stream().map(List::copyOf).toList();
        relations = List.copyOf(relations);
        requireTriangle("handOverNanos", handOverNanos.stream().map(List::size).toList(), cpus.size());
        requireTriangle(
                "relativeHalfWidths",
                relativeHalfWidths.stream().map(List::size).toList(),
                cpus.size());
        requireTriangle("relations", relations.stream().map(String::length).toList(), cpus.size());
        relations.forEach(row -> row.chars().forEach(letter -> Relation.of((char) letter)));
    }

    private static void requireTriangle(String name, List<Integer> lengths, int cpus) {
        if (!lengths.equals(IntStream.range(1, Math.max(1, cpus)).boxed().toList())) {
            throw new IllegalArgumentException(name + " needs a value for each pair of the " + cpus + " CPUs");
        }
    }

    static CpuTopology of(
            List<Integer> cpus,
            Triangle<Double> nanos,
            Triangle<Double> relativeHalfWidths,
            Triangle<Relation> relations) {
        return new CpuTopology(
                cpus,
                nanos.rows(),
                relativeHalfWidths.rows(),
                relations.rows().stream()
                        .map(row -> row.stream()
                                .map(relation -> String.valueOf(relation.letter))
                                .collect(Collectors.joining()))
                        .toList());
    }

    /** What the CPUs at two places of the list are to each other. */
    public Relation relation(int one, int other) {
        return Relation.of(relations.get(Math.max(one, other) - 1).charAt(Math.min(one, other)));
    }

    /** The cores behind the CPUs measured; empty where some pair was not told. */
    public Optional<Integer> cores() {
        int cores = 0;
        for (int cpu = 0; cpu < cpus.size(); cpu++) {
            boolean isFirstOfItsCore = true;
            for (int before = 0; before < cpu; before++) {
                if (relation(cpu, before) == Relation.NOT_TOLD) {
                    return Optional.empty();
                }
                isFirstOfItsCore &= relation(cpu, before) != Relation.SIBLING;
            }
            cores += isFirstOfItsCore ? 1 : 0;
        }
        return Optional.of(cores);
    }

    /** The hand-overs of all pairs in a relation, in nanoseconds, in ascending order. */
    public List<Double> handOvers(Relation relation) {
        List<Double> nanos = new ArrayList<>();
        for (int cpu = 1; cpu < cpus.size(); cpu++) {
            for (int before = 0; before < cpu; before++) {
                if (relation(cpu, before) == relation) {
                    nanos.add(handOverNanos.get(cpu - 1).get(before));
                }
            }
        }
        return nanos.stream().sorted().toList();
    }
}
