package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.ForkHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One sitting: what was measured from the start of a run to its end on one machine.
 *
 * @param name the run's identification; of plain JMH, which has none, the file's name
 */
public record Session(String name, List<Entry> entries) {
    /** By their starts, and those that tell none by their names. */
    static final Comparator<Session> ORDER = Comparator.comparing(
                    (Session session) -> session.start().orElse(Instant.MIN))
            .thenComparing(Session::name);

    public Session {
        entries = List.copyOf(entries);
    }

    public Optional<Environment> environment() {
        return entries.stream().flatMap(entry -> entry.environment().stream()).findFirst();
    }

    public Optional<Instant> start() {
        return environment().map(Environment::start);
    }

    /** It ended later, as not all of its time is that of a fork. */
    public Optional<Instant> endAtTheEarliest() {
        double seconds = entries.stream()
                .flatMap(entry -> entry.environment().flatMap(Environment::evidence).stream())
                .map(ForkHistory::forkSeconds)
                .flatMap(Collection::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
        return start().map(start -> start.plus(Duration.ofMillis((long) (1000 * seconds))));
    }
}
