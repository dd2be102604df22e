package everycore.machine;

import everycore.machine.CpuTopology.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * CPUs of its own for each of two processes that run at the same time.
 *
 * @param first the numbers of the CPUs of the one
 * @param second those of the other, as many
 */
public record CpuShares(List<Integer> first, List<Integer> second) {
    public CpuShares {
        first = List.copyOf(first);
        second = List.copyOf(second);
        if (first.isEmpty() || first.size() != second.size() || first.stream().anyMatch(second::contains)) {
            throw new IllegalArgumentException(
                    "two shares have as many CPUs and none in common, not " + first + " and " + second);
        }
    }

    /**
     * Of the CPUs that this process may run on.
     *
     * @param topology keeps each core to one of the two, where there are enough; empty if it isn't known
     * @return empty where there are too few CPUs for both, or threads can't be bound to CPUs
     */
    public static Optional<CpuShares> ofAllowed(int each, Optional<CpuTopology> topology) {
        try {
            return of(Pinning.allowed(), each, topology);
        } catch (LinkageError e) {
            return Optional.empty();
        }
    }

    static Optional<CpuShares> of(List<Integer> allowed, int each, Optional<CpuTopology> topology) {
        if (allowed.size() < 2 * each) {
            return Optional.empty();
        }
        List<List<Integer>> shares = List.of(new ArrayList<>(), new ArrayList<>());
        List<Integer> left = new ArrayList<>();
        List<List<Integer>> cores = cores(allowed, topology);
        for (int core = 0; core < cores.size(); core++) {
            for (int cpu : cores.get(core)) {
                List<Integer> share = shares.get(core % 2);
                (share.size() < each ? share : left).add(cpu);
            }
        }
        // An odd core, or one that hyper-threading makes enough: some core then works for both.
        for (List<Integer> share : shares) {
            while (share.size() < each) {
                share.add(left.remove(0));
            }
        }
        return Optional.of(new CpuShares(shares.get(0), shares.get(1)));
    }

    /** CPUs that were not measured are taken for cores of their own. */
    private static List<List<Integer>> cores(List<Integer> allowed, Optional<CpuTopology> topology) {
        List<List<Integer>> cores = new ArrayList<>();
        for (int cpu : allowed) {
            cores.stream()
                    .filter(core -> topology.isPresent() && areSiblings(core.get(0), cpu, topology.get()))
                    .findFirst()
                    .orElseGet(() -> {
                        cores.add(new ArrayList<>());
                        return cores.get(cores.size() - 1);
                    })
                    .add(cpu);
        }
        return cores;
    }

    private static boolean areSiblings(int cpu, int other, CpuTopology topology) {
        int one = topology.cpus().indexOf(cpu);
        int two = topology.cpus().indexOf(other);
        return one >= 0 && two >= 0 && topology.relation(one, two) == Relation.SIBLING;
    }

    /** With the CPUs of the one for the other. */
    public CpuShares exchanged() {
        return new CpuShares(second, first);
    }

    /**
     * Binds the two processes, all of their threads.
     *
     * @throws IllegalStateException if the system refuses
     * @throws java.io.UncheckedIOException if one is gone
     */
    public void bind(long one, long other) {
        Pinning.pinProcess(one, first);
        Pinning.pinProcess(other, second);
    }
}
