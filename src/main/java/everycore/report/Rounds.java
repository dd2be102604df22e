package everycore.report;

import everycore.result.Environment;
import everycore.result.ForkHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a session tells of the rounds that its forks were measured in, which may be those of another JVM or build, too.
 *
 * @param sweep absent in files of before
 * @param orders the places of its forks in the order of all, where no sweep is named
 */
public record Rounds(String session, Optional<String> sweep, long seed, Instant start, Set<Integer> orders) {
    /** Two files of one sweep get their first forks one after the other. */
    private static final Duration START_OF_A_SWEEP = Duration.ofSeconds(5);

    public Rounds {
        orders = Set.copyOf(orders);
    }

    /** Absent where its file doesn't say. */
    public static Optional<Rounds> of(Session session) {
        return session.environment().map(environment -> of(session, environment));
    }

    private static Rounds of(Session session, Environment environment) {
        return new Rounds(
                session.name(),
                environment.sweep(),
                environment.protocol().seed(),
                environment.start(),
                environment.sweep().isPresent() ? Set.of() : orders(session));
    }

    private static Set<Integer> orders(Session session) {
        Set<Integer> orders = new HashSet<>();
        session.entries().stream()
                .flatMap(entry -> entry.environment().flatMap(Environment::evidence).stream())
                .map(ForkHistory::forkOrder)
                .forEach(orders::addAll);
        return orders;
    }

    /** Whether one sweep measured both. Files of before, which don't name it, tell by the places of their forks in one order. */
    public boolean areThoseOf(Rounds other) {
        if (session.equals(other.session)) {
            return true;
        }
        if (sweep.isPresent() || other.sweep.isPresent()) {
            return sweep.equals(other.sweep);
        }
        return !orders.isEmpty()
                && Collections.disjoint(orders, other.orders)
                && seed == other.seed
                && Duration.between(start, other.start).abs().compareTo(START_OF_A_SWEEP) <= 0;
    }
}
