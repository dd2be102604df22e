package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Pairing;
import everycore.statistics.Pairs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The forks of one cell that were measured in lock-step with those of another file.
 *
 * @param forks by the pair's place
 */
record PairedForks(Map<Place, Fork> forks) {
    /**
     * The same for both forks of a pair.
     *
     * @param run the identification of a run of pairs
     */
    record Place(String run, int number) {}

    /** @param iterations operations per second */
    record Fork(Pairing.Side side, Pairing.Order order, List<Double> iterations) {
        private boolean isMeasured() {
            return !iterations.isEmpty()
                    && iterations.stream().allMatch(iteration -> iteration > 0 && Double.isFinite(iteration));
        }
    }

    /**
     * @param bySession an entry for each session
     * @param throughput operations per second of a score
     */
    static PairedForks of(List<Entry> bySession, DoubleUnaryOperator throughput) {
        Map<Place, Fork> forks = new LinkedHashMap<>();
        for (Entry entry : bySession) {
            entry.environment().flatMap(Environment::pairs).ifPresent(pairs -> add(forks, pairs, entry, throughput));
        }
        return new PairedForks(forks);
    }

    /** Only the forks of which the file tells each iteration. */
    private static void add(Map<Place, Fork> forks, Pairing pairs, Entry entry, DoubleUnaryOperator throughput) {
        List<List<Double>> rows = entry.primaryMetric().iterationsByFork();
        if (!entry.hasForkScores() || rows.size() != pairs.numbers().size()) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            List<Double> iterations = rows.get(i).stream()
                    .map(score -> throughput.applyAsDouble(score))
                    .toList();
            forks.putIfAbsent(
                    new Place(pairs.id(), pairs.numbers().get(i)), new Fork(pairs.side(), pairs.order(), iterations));
        }
    }

    /** Whether there are any, and all on this side of their pairs. */
    boolean isOf(Pairing.Side side) {
        return !forks.isEmpty() && forks.values().stream().allMatch(fork -> fork.side == side);
    }

    /** Those of which both forks are there; empty without any. */
    Optional<Pairs> beside(PairedForks candidate) {
        List<Pairs.Pair> pairs = forks.entrySet().stream()
                .flatMap(
                        own -> Optional.ofNullable(candidate.forks.get(own.getKey()))
                                .flatMap(other -> pair(own.getValue(), other))
                                .stream())
                .toList();
        return pairs.isEmpty() ? Optional.empty() : Optional.of(new Pairs(pairs));
    }

    /** Empty where the two are one fork, or an iteration without a throughput has no ratio. */
    private static Optional<Pairs.Pair> pair(Fork baseline, Fork candidate) {
        boolean areSides = baseline.side != candidate.side;
        boolean areWhole = baseline.iterations.size() == candidate.iterations.size()
                && baseline.isMeasured()
                && candidate.isMeasured();
        return areSides && areWhole
                ? Optional.of(
                        new Pairs.Pair(baseline.iterations, candidate.iterations, baseline.order == Pairing.Order.DUET))
                : Optional.empty();
    }
}
