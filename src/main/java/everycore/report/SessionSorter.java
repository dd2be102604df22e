package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts the entries of files into sessions, none of which counts twice however often it was copied. */
final class SessionSorter {
    private final Map<String, Map<Cell, Entry>> runs = new LinkedHashMap<>();
    private final Map<String, List<Entry>> plain = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    void add(String file, List<Entry> entries) {
        List<Entry> ofPlainJmh = new ArrayList<>();
        boolean holdsACopy = false;
        for (Entry entry : entries) {
            Optional<String> run = entry.environment().map(Environment::run);
            if (run.isEmpty()) {
                ofPlainJmh.add(entry);
            } else {
                Map<Cell, Entry> cells = runs.computeIfAbsent(run.get(), any -> new LinkedHashMap<>());
                holdsACopy |= cells.containsKey(entry.cell());
                // A run that was resumed after somebody copied its file has more forks than the copy.
                cells.merge(entry.cell(), entry, (one, other) -> other.forks() > one.forks() ? other : one);
            }
        }
        if (plain.containsValue(ofPlainJmh)) {
            holdsACopy = true;
        } else if (!ofPlainJmh.isEmpty()) {
            plain.put(plain.containsKey(file) ? file + " (" + (plain.size() + 1) + ")" : file, ofPlainJmh);
        }
        if (holdsACopy) {
            notes.add(file + " holds a session that is here already; it counts once.");
        }
    }

    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        plain.forEach((name, entries) -> sessions.add(new Session(name, entries)));
        runs.forEach((name, cells) -> sessions.add(new Session(name, List.copyOf(cells.values()))));
        sessions.sort(Session.ORDER);
        return List.copyOf(sessions);
    }

    /** A sentence for each file with something that was there already. */
    List<String> notes() {
        return List.copyOf(notes);
    }
}
