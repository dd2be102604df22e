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
    private static final int WINDOWS = 7;
    private static final long HAND_OVER_BUDGET_NANOS = 3_000_000_000L;
    private static final long LONGEST_WINDOW_NANOS = 10_000_000L;
    private static final long SHORTEST_WINDOW_NANOS = 100_000L;
    private static final long CHAIN_WINDOW_NANOS = 2_000_000L;
    private static final long WARMUP_NANOS = 50_000_000L;

    private final List<Integer> cpus;
    private final PinnedPair pair;
    private final List<Double> spreads = new ArrayList<>();

    private TopologyProbe(List<Integer> cpus, PinnedPair pair) {
        this.cpus = cpus;
        this.pair = pair;
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
    private static List<Integer> some(List<Integer> all) {
        int step = (all.size() + MOST_CPUS - 1) / MOST_CPUS;
        return step <= 1
                ? all
                : IntStream.range(0, all.size() / step)
                        .mapToObj(i -> all.get(i * step))
                        .toList();
    }

    private CpuTopology measure() {
        int pairs = cpus.size() * (cpus.size() - 1) / 2;
        if (pairs > 0) {
            handOver(0, 1, WARMUP_NANOS);
            chains(0, 1, WARMUP_NANOS);
        }
        long window = Math.max(
                SHORTEST_WINDOW_NANOS,
                Math.min(LONGEST_WINDOW_NANOS, HAND_OVER_BUDGET_NANOS / Math.max(1, pairs * WINDOWS)));
        List<List<Double>> nanos = new ArrayList<>();
        for (int i = 1; i < cpus.size(); i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                row.add(handOver(i, j, window));
            }
            nanos.add(row);
        }
        Map<List<Integer>, Double> chains = new HashMap<>();
        for (int i = 0; i < nanos.size() + 1 && pairs > 0; i++) {
            int other = nearest(nanos, i);
            chains.computeIfAbsent(
                    List.of(Math.max(i, other), Math.min(i, other)),
                    places -> chains(places.get(0), places.get(1), CHAIN_WINDOW_NANOS));
        }
        return new CpuTopology(
                cpus,
                nanos,
                median(spreads),
                CpuRelations.of(nanos, (i, j) -> Optional.ofNullable(chains.get(List.of(i, j)))));
    }

    private static int nearest(List<List<Double>> nanos, int cpu) {
        int nearest = cpu == 0 ? 1 : 0;
        for (int other = 0; other <= nanos.size(); other++) {
            if (other != cpu && at(nanos, cpu, other) < at(nanos, cpu, nearest)) {
                nearest = other;
            }
        }
        return nearest;
    }

    private static double at(List<List<Double>> triangle, int i, int j) {
        return triangle.get(Math.max(i, j) - 1).get(Math.min(i, j));
    }

    private double handOver(int first, int second, long nanos) {
        List<Double> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            HandOver line = new HandOver();
            windows.add(pair.together(cpus.get(first), cpus.get(second), side -> line.run(side, nanos))[0]);
        }
        double median = median(windows);
        spreads.add(windows.stream()
                .mapToDouble(window -> Math.abs(window - median) / median)
                .max()
                .orElse(0));
        return rounded(median);
    }

    /** What two CPUs do together over what they do one after the other. */
    private double chains(int first, int second, long nanos) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            double alone = pair.alone(cpus.get(first), side -> new Chains().run(nanos))
                    + pair.alone(cpus.get(second), side -> new Chains().run(nanos));
            double[] together = pair.together(cpus.get(first), cpus.get(second), side -> new Chains().run(nanos));
            ratios.add(2 * (together[0] + together[1]) / alone);
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        List<Double> ascending = values.stream().sorted().toList();
        return ascending.isEmpty() ? 0 : ascending.get(ascending.size() / 2);
    }

    /** A tenth of a nanosecond is more than such a measurement can bear. */
    private static double rounded(double nanos) {
        return Math.round(10 * nanos) / 10.0;
    }
}
