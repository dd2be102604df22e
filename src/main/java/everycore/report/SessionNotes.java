package everycore.report;

import everycore.result.Difference;
import everycore.result.Differences;
import everycore.statistics.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must be known of a file's sessions beside their numbers. */
final class SessionNotes {
    /** Starts are written down in whole seconds. */
    private static final Duration RESOLUTION = Duration.ofSeconds(2);

    private SessionNotes() {}

    static List<String> of(RunFile file, List<Row> rows) {
        List<String> notes = new ArrayList<>(file.notes());
        List<Session> sessions = file.sessions();
        if (sessions.size() == 2) {
            notes.add(
                    "Two sessions: intervals are over the forks of both, and hold in these two sittings alone; a third"
                            + " makes them hold here.");
        }
        List<String> few = rows.stream()
                .filter(row -> sessions.size() >= Sample.FEWEST_FOR_A_VERDICT && row.scope() != Scope.MACHINE)
                .map(Row::title)
                .toList();
        if (!few.isEmpty()) {
            notes.add(
                    "In fewer than three sessions, so that their intervals are over forks: " + Phrases.list(few) + ".");
        }
        differences(sessions).ifPresent(notes::add);
        for (int i = 1; i < sessions.size(); i++) {
            overlap(sessions.get(i - 1), sessions.get(i)).ifPresent(notes::add);
        }
        return notes;
    }

    private static Optional<String> differences(List<Session> sessions) {
        List<String> differences = sessions.stream()
                .skip(1)
                .flatMap(later -> Differences.between(sessions.get(0).entries(), later.entries()).stream())
                .map(Difference::toString)
                .distinct()
                .toList();
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of("The sessions differ in this, and the head describes the first: "
                        + String.join("; ", differences) + ".");
    }

    private static Optional<String> overlap(Session session, Session next) {
        Optional<Instant> end = session.endAtTheEarliest();
        Optional<Instant> start = next.start();
        return end.isPresent()
                        && start.isPresent()
                        && end.get().isAfter(start.get().plus(RESOLUTION))
                ? Optional.of("The sessions that began at " + session.start().orElseThrow() + " and " + start.get()
                        + " overlap in time, so they are not two sittings, and may have disturbed each other.")
                : Optional.empty();
    }
}
