package everycore.fleet;

import everycore.report.MachineFacts;
import everycore.result.Differences;
import everycore.result.Environment;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The machines that files name, to find a name that two of them have. */
public final class MachineIds {
    private final Map<String, Environment> machines = new HashMap<>();

    /** What stands against a name in a sentence; empty where it is new, or the machine of before. */
    public Optional<String> add(Environment session) {
        return session.machine().id().flatMap(id -> add(id, session));
    }

    private Optional<String> add(String id, Environment session) {
        Environment known = machines.putIfAbsent(id, session);
        return known == null || Differences.areOfOneMachine(known, session)
                ? Optional.empty()
                : Optional.of("the machine id \"" + id + "\" stands for two machines, " + words(known) + " and "
                        + words(session) + "; give each an id of its own");
    }

    private static String words(Environment session) {
        return MachineFacts.kind(session.machine())
                + session.machine()
                        .cpu()
                        .hardwareThreads()
                        .map(threads -> " of " + threads + " hardware threads")
                        .orElse("");
    }
}
