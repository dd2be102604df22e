package everycore.machine;

import everycore.machine.CpuTopology.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells what pairs of CPUs are to each other. The bounds lie between the groups of some thirty processors published at
 * github.com/nviennot/core-to-core-latency, of which a test has sixteen.
 */
final class CpuRelations {
    /** Hardware threads of one core take 4 to 14 ns there, cores 15 ns and more. */
    private static final double SLOWEST_SIBLINGS_NANOS = 14.5;

    /** Where all pairs are alike, cores of one cache or mesh take up to 63 ns. */
    private static final double SLOWEST_NEAR_NANOS = 64;

    /** Distances within one die go up in smaller steps. */
    private static final double GAP = 1.4;

    /** Two cores do twice the work of one but for their clocks; two hardware threads hardly more than one. */
    private static final double MOST_OF_SIBLINGS = 1.4;

    private static final double LEAST_OF_CORES = 1.7;

    private CpuRelations() {}

    /**
     * @param nanos hand-overs of all pairs
     * @param chains what both CPUs of a pair multiply together over what one does, where that was measured
     */
    static Triangle<Relation> of(Triangle<Double> nanos, Triangle<Optional<Double>> chains) {
        Triangle<Relation> siblings = withoutContradictions(nanos.map((i, j, it) -> sibling(it, chains.at(i, j))));
        List<Double> between = new ArrayList<>();
        siblings.forEach((i, j, it) -> {
            if (it == Relation.NEAR) {
                between.add(nanos.at(i, j));
            }
        });
        double farthest = farthestNear(between);
        return siblings.map((i, j, it) -> it == Relation.NEAR && nanos.at(i, j) > farthest ? Relation.FAR : it);
    }

    /** Two cores count as near until their distance is compared with the others. */
    private static Relation sibling(double nanos, Optional<Double> chains) {
        if (chains.isEmpty()) {
            return nanos <= SLOWEST_SIBLINGS_NANOS ? Relation.SIBLING : Relation.NEAR;
        }
        double scaling = chains.get();
        return scaling <= MOST_OF_SIBLINGS
                ? Relation.SIBLING
                : scaling >= LEAST_OF_CORES ? Relation.NEAR : Relation.NOT_TOLD;
    }

    /** Who shares a core with one shares it with all who do; where that doesn't come out, nothing is told. */
    private static Triangle<Relation> withoutContradictions(Triangle<Relation> relations) {
        return relations.map((i, j, it) -> {
            boolean contradicted = it == Relation.SIBLING
                    && relations.others(i, j).stream()
                            .anyMatch(k ->
                                    relations.at(i, k) == Relation.SIBLING != (relations.at(j, k) == Relation.SIBLING));
            return contradicted ? Relation.NOT_TOLD : it;
        });
    }

    /** The end of the nearest group. */
    private static double farthestNear(List<Double> between) {
        List<Double> ascending = between.stream().sorted().toList();
        for (int i = 1; i < ascending.size(); i++) {
            if (ascending.get(i) > GAP * ascending.get(i - 1)) {
                return ascending.get(i - 1);
            }
        }
        return SLOWEST_NEAR_NANOS;
    }
}
