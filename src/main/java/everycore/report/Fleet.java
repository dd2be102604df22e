package everycore.report;

import everycore.result.Differences;
import everycore.result.Environment;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The machines that sessions were measured on, told apart by what their files say of them. So two of one model are one. Files
 * of plain JMH don't say, and their sessions are taken to be of one machine, which has no name.
 */
public final class Fleet {
    private static final String UNKNOWN = "";

    private final Map<String, Environment> machines = new LinkedHashMap<>();
    private final Map<String, String> bySession = new HashMap<>();

    /** @param files that may share machines; one that doesn't say it of all its sessions says it of none */
    static Fleet of(Collection<RunFile> files) {
        Fleet fleet = new Fleet();
        files.stream()
                .filter(RunFile::knowsItsMachine)
                .flatMap(file -> file.sessions().stream())
                .forEach(fleet::add);
        return fleet;
    }

    private void add(Session session) {
        Environment environment = session.environment().orElseThrow();
        bySession.put(
                session.name(),
                machines.entrySet().stream()
                        .filter(known -> Differences.areOfOneMachine(known.getValue(), environment))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseGet(() -> named(environment)));
    }

    private String named(Environment environment) {
        String name = MachineFacts.name(environment.machine());
        String unique = name;
        for (int i = 2; machines.containsKey(unique); i++) {
            unique = name + " #" + i;
        }
        machines.put(unique, environment);
        return unique;
    }

    /** What to call the machine by; empty where the session doesn't say. */
    public Optional<String> machineOf(Session session) {
        return Optional.ofNullable(bySession.get(session.name()));
    }

    /** The same to group by. */
    String keyOf(Session session) {
        return machineOf(session).orElse(UNKNOWN);
    }

    /** The machines of sessions, to group by. */
    Set<String> keysOf(List<Session> sessions) {
        return sessions.stream().map(this::keyOf).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many machines sessions are from. */
    public int count(List<Session> sessions) {
        return keysOf(sessions).size();
    }

    /** For instance {@code A (2 sessions) and B (1 session)}. */
    String words(List<Session> sessions) {
        Map<String, Long> counts =
                sessions.stream().collect(Collectors.groupingBy(this::keyOf, TreeMap::new, Collectors.counting()));
        return Phrases.list(counts.entrySet().stream()
                .map(machine -> machine.getKey() + " ("
                        + Phrases.count(machine.getValue().intValue(), "session") + ")")
                .toList());
    }
}
