package everycore.fleet;

import everycore.report.MachineFacts;
import everycore.report.Rounds;
import everycore.report.Session;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Protocol;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One session of a folder, without its scores.
 *
 * @param file that holds it
 * @param rounds absent where the file doesn't say
 * @param machineId what its owner calls the machine
 * @param machine its id, or else its kind; empty where the file doesn't say
 * @param end at the earliest
 * @param fewestForks that its protocol asks for
 * @param forks of each cell
 */
record Sitting(
        String file,
        Optional<Rounds> rounds,
        Optional<String> machineId,
        Optional<String> machine,
        Optional<Instant> start,
        Optional<Instant> end,
        Optional<Integer> fewestForks,
        Map<Cell, Integer> forks) {
    Sitting {
        forks = Collections.unmodifiableMap(forks);
    }

    static Sitting of(String file, Session session) {
        Optional<Environment> environment = session.environment();
        Optional<String> id = environment.flatMap(known -> known.machine().id());
        Map<Cell, Integer> forks = new TreeMap<>(Cell.ORDER);
        for (Entry entry : session.entries()) {
            forks.merge(entry.cell(), entry.forks(), Integer::sum);
        }
        return new Sitting(
                file,
                Rounds.of(session),
                id,
                id.or(() -> environment.map(known -> MachineFacts.kind(known.machine()))),
                session.start(),
                session.endAtTheEarliest(),
                environment.map(Environment::protocol).map(Protocol::minimumForks),
                forks);
    }
}
