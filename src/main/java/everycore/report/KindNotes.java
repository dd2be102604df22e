package everycore.report;

import everycore.result.Cell;
import everycore.result.Difference;
import everycore.result.Difference.Kind;
import everycore.result.Differences;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the numbers of a kind are about, and what they mix. */
final class KindNotes {
    private KindNotes() {}

    static List<String> of(By by, List<Session> sessions, Fleet fleet) {
        List<String> notes = new ArrayList<>();
        int machines = fleet.count(sessions);
        notes.add(scope(sessions, machines, fleet));
        if (machines >= Sample.FEWEST_FOR_A_VERDICT) {
            few(sessions, fleet).ifPresent(notes::add);
        }
        differences(by, sessions).ifPresent(notes::add);
        return notes;
    }

    private static String scope(List<Session> sessions, int machines, Fleet fleet) {
        boolean areTold =
                sessions.stream().allMatch(session -> fleet.machineOf(session).isPresent());
        String there = Phrases.count(sessions.size(), "session") + " on "
                + (areTold ? Phrases.count(machines, "machine") : "what isn't told, and is taken for one machine");
        return there
                + (machines >= Sample.FEWEST_FOR_A_VERDICT
                        ? ", each the unit of an interval, so that it holds on this kind of machine."
                        : ", so that an interval is about " + (machines == 1 ? "that one" : "these two") + " alone.");
    }

    /** Cells that others of the kind have on more machines. */
    private static Optional<String> few(List<Session> sessions, Fleet fleet) {
        Map<Cell, Set<String>> machines = new TreeMap<>(Cell.ORDER);
        for (Session session : sessions) {
            for (Entry entry : session.entries()) {
                machines.computeIfAbsent(entry.cell(), any -> new HashSet<>()).add(fleet.keyOf(session));
            }
        }
        List<String> few = machines.entrySet().stream()
                .filter(cell -> cell.getValue().size() < Sample.FEWEST_FOR_A_VERDICT)
                .map(cell -> cell.getKey().toString())
                .toList();
        return few.isEmpty()
                ? Optional.empty()
                : Optional.of("On fewer than three machines, so that their intervals hold on those alone: "
                        + Phrases.some(few) + ".");
    }

    private static Optional<String> differences(By by, List<Session> sessions) {
        Set<String> facts = new TreeSet<>();
        List<Entry> first = List.of(sessions.get(0).entries().get(0));
        Set<Optional<String>> commits = new HashSet<>();
        for (Session session : sessions) {
            Differences.between(first, List.of(session.entries().get(0))).stream()
                    .filter(difference -> !difference.is(Kind.MACHINE))
                    .map(Difference::fact)
                    .forEach(facts::add);
            commits.add(session.environment().flatMap(Environment::commit));
        }
        if (commits.size() > 1) {
            facts.add("commit");
        }
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of("Its sessions differ in " + Phrases.some(List.copyOf(facts))
                        + ", and its numbers hold for all of it together; --by " + by
                        + ",FIELD keeps them apart.");
    }
}
