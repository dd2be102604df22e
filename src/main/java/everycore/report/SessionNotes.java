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

    static List<String> of(RunFile file, Fleet fleet, List<Row> rows) {
        List<String> notes = new ArrayList<>(file.notes());
        List<Session> sessions = file.sessions();
        int machines = fleet.count(sessions);
        if (machines > 1) {
            notes.add(ofMachines(fleet, sessions, machines));
        } else if (sessions.size() == 2) {
            notes.add(
                    "Two sessions: intervals are over the forks of both, and hold in these two sittings alone; a third"
                            + " makes them hold here.");
        }
        few(machines == 1 ? sessions.size() : machines, machines == 1 ? Scope.MACHINE : Scope.KIND, rows)
                .ifPresent(notes::add);
        differences(sessions).ifPresent(notes::add);
        for (int i = 1; i < sessions.size(); i++) {
            overlap(sessions.get(i - 1), sessions.get(i)).ifPresent(notes::add);
        }
        return notes;
    }

    private static String ofMachines(Fleet fleet, List<Session> sessions, int machines) {
        String joined = "Joined are " + sessions.size() + " sessions on " + machines + " machines: "
                + fleet.words(sessions) + ".";
        return machines >= Sample.FEWEST_FOR_A_VERDICT
                ? joined
                : joined
                        + " Intervals are over the forks of both machines, and hold on these two in these sittings alone; a"
                        + " third machine makes them hold on this kind of machine.";
    }

    /** Those that others of the file have more of. */
    private static Optional<String> few(int members, Scope scope, List<Row> rows) {
        List<String> few = rows.stream()
                .filter(row -> members >= Sample.FEWEST_FOR_A_VERDICT && row.scope() != scope)
                .map(Row::title)
                .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        scope == Scope.KIND
                                ? "On fewer than three machines, so that their intervals hold on those alone: "
                                        + Phrases.list(few) + "."
                                : "In fewer than three sessions, so that their intervals are over forks: "
                                        + Phrases.list(few) + ".");
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
