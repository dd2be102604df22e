package everycore.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Measures what the CPUs allowed are, in at most five seconds. */
public final class TopologyProbe {
    private static final int MOST_CPUS = 64;
    private static final int FEWEST_WINDOWS = 7;
    private static final int MOST_WINDOWS = 41;
    private static final long BUDGET_NANOS = 3_000_000_000L;
    // Short ones, so that a neighbour that comes and goes spoils some and not all.
    private static final long WINDOW_NANOS = 250_000L;
    private static final long CHAIN_WINDOW_NANOS = 1_000_000L;
    private static final long WARMUP_NANOS = 5_000_000L;

    private final List<Integer> cpus;
    private final PinnedPair pair;
    private final int windows;

    private TopologyProbe(List<Integer> cpus, PinnedPair pair) {
        this.cpus = cpus;
        this.pair = pair;
        long pairs = Math.max(1, cpus.size() * (cpus.size() - 1L) / 2);
        this.windows = (int) Math.max(FEWEST_WINDOWS, Math.min(MOST_WINDOWS, BUDGET_NANOS / pairs / WINDOW_NANOS));
    }

    /** Empty where threads can't be bound to CPUs. */
    public static Optional<CpuTopology> topology() {
        try (PinnedPair pair = new PinnedPair()) {
            List<Integer> cpus = some(Pinning.allowed());
            return cpus.isEmpty() ? Optional.empty() : Optional.of(new TopologyProbe(cpus, pair).measure());
        } catch (IllegalStateException | LinkageError refused) {
            return Optional.empty();
        }
    }

    /** Evenly spread, so that siblings whose numbers lie half of all apart stay together. */
    static List<Integer> some(List<Integer> all) {
        int step = Math.max(1, (all.size() + MOST_CPUS - 1) / MOST_CPUS);
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private CpuTopology measure() {
        if (cpus.size() > 1) {
            handOver(1, 0, WARMUP_NANOS);
            chains(1, 0, WARMUP_NANOS);
        }
        Triangle<Median> measured = pairs().map((i, j, any) -> handOver(i, j, WINDOW_NANOS));
        Triangle<Double> nanos = measured.map((i, j, median) -> rounded(median.value(), 10));
        Map<Integer, Integer> nearest = nearest(nanos);
        Map<List<Integer>, Double> chains = new HashMap<>();
        nearest.forEach((cpu, other) -> chains.computeIfAbsent(
                List.of(Math.max(cpu, other), Math.min(cpu, other)),
                places -> chains(places.get(0), places.get(1), CHAIN_WINDOW_NANOS)));
        return CpuTopology.of(
                cpus,
                nanos,
                measured.map((i, j, median) -> rounded(median.relativeHalfWidth(), 1000)),
                CpuRelations.of(nanos, nanos.map((i, j, any) -> Optional.ofNullable(chains.get(List.of(i, j))))));
    }

    private Triangle<Integer> pairs() {
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 1; i < cpus.size(); i++) {
            rows.add(IntStream.range(0, i).boxed().toList());
        }
        return new Triangle<>(rows);
    }

    /** Only the nearest can be of the same core. */
    private static Map<Integer, Integer> nearest(Triangle<Double> nanos) {
        Map<Integer, Integer> nearest = new HashMap<>();
        nanos.forEach((i, j, it) -> {
            nearest.merge(i, j, (before, now) -> nanos.at(i, before) <= it ? before : now);
            nearest.merge(j, i, (before, now) -> nanos.at(j, before) <= it ? before : now);
        });
        return nearest;
    }

    private Median handOver(int first, int second, long nanos) {
        List<Double> ways = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            HandOver line = new HandOver();
            ways.add(pair.together(cpus.get(first), cpus.get(second), side -> line.run(side, nanos))[0]);
        }
        return Median.of(ways);
    }

    /** What two CPUs multiply together over what one of them does alone. */
    private double chains(int first, int second, long nanos) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            double alone = (pair.alone(cpus.get(first), side -> new Chains().run(nanos))
                            + pair.alone(cpus.get(second), side -> new Chains().run(nanos)))
                    / 2;
            double[] together = pair.together(cpus.get(first), cpus.get(second), side -> new Chains().run(nanos));
            ratios.add((together[0] + together[1]) / alone);
        }
        return Median.of(ratios).value();
    }

    private static double rounded(double value, int steps) {
        return Math.round(steps * value) / (double) steps;
    }
}
