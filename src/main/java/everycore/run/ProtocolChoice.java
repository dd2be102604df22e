package everycore.run;

import everycore.result.Protocol;
import everycore.sweep.Budget;
import everycore.sweep.Preset;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;

/**
 * How cells are measured: a preset, and what differs from it.
 *
 * @param target a fraction
 * @param ownIterations whether each benchmark has the iterations that it declares
 * @param inPairs whether two sides take turns, an iteration each, which are short then
 */
public record ProtocolChoice(
        Preset preset,
        Optional<Double> target,
        Optional<Integer> minimumForks,
        Optional<Integer> maximumForks,
        Optional<Duration> budget,
        Optional<Long> seed,
        boolean ownIterations,
        boolean inPairs) {
    /** Neighbouring iterations meet the same weather the more, the closer they are. */
    private static final long IN_PAIRS_MILLISECONDS = 50;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Short enough to be typed again. */
    private static final int SEEDS = 1_000_000;

    /** @throws IllegalArgumentException if the parts don't fit each other */
    public ProtocolChoice {
        protocol(preset, target, minimumForks, maximumForks, budget, inPairs, 1, 0);
    }

    Protocol protocol(int cells, Sitting sitting) {
        long chosen = seed.map(sitting::seed).or(sitting::seedByDefault).orElseGet(() -> (long) RANDOM.nextInt(SEEDS));
        Protocol protocol = protocol(preset, target, minimumForks, maximumForks, budget, inPairs, cells, chosen);
        return ownIterations ? protocol.withOwnIterations() : protocol;
    }

    /** The part that one of several sessions has: of a budget that was given, its share. */
    public ProtocolChoice ofOneOf(int sessions) {
        return new ProtocolChoice(
                preset,
                target,
                minimumForks,
                maximumForks,
                budget.map(all -> all.dividedBy(sessions)),
                seed,
                ownIterations,
                inPairs);
    }

    Budget budget(Protocol protocol) {
        return new Budget(Duration.ofSeconds(protocol.budgetSeconds()), budget.isPresent());
    }

    private static Protocol protocol(
            Preset preset,
            Optional<Double> target,
            Optional<Integer> minimumForks,
            Optional<Integer> maximumForks,
            Optional<Duration> budget,
            boolean inPairs,
            int cells,
            long seed) {
        Protocol base = preset.protocol(cells, seed);
        long measured = base.measurementIterations() * base.measurementMilliseconds();
        long iteration = inPairs ? IN_PAIRS_MILLISECONDS : base.measurementMilliseconds();
        int least = minimumForks.orElse(Math.min(base.minimumForks(), maximumForks.orElse(Integer.MAX_VALUE)));
        return new Protocol(
                base.preset(),
                base.warmupIterations(),
                base.warmupMilliseconds(),
                Math.toIntExact(measured / iteration),
                iteration,
                least,
                maximumForks.orElse(Math.max(base.maximumForks(), least)),
                target.orElse(base.target()),
                budget.map(Duration::toSeconds).orElse(base.budgetSeconds()),
                seed);
    }
}
