package everycore.result;

import everycore.result.ResultReader.Saved;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file of ours holds already, session by session. */
public final class SavedSessions {
    private final Path path;
    private final List<Saved> entries;
    private final Optional<Environment> last;

    private SavedSessions(Path path, List<Saved> entries) {
        this.path = path;
        this.entries = entries;
        this.last = entries.stream()
                .map(saved -> environment(saved.entry()))
                .reduce((before, next) -> next.start().isBefore(before.start()) ? before : next);
    }

    /** @throws BadResultFile if it can't be read, plain JMH wrote it, or a session has a cell twice */
    public static SavedSessions read(Path path) throws BadResultFile {
        List<Saved> entries = ResultReader.readWithText(path);
        Set<List<Object>> cells = new HashSet<>();
        for (Saved saved : entries) {
            Cell cell = saved.entry().cell();
            if (saved.entry().environment().isEmpty()) {
                throw new BadResultFile(path, "plain JMH wrote it, so nothing can be added to it", null);
            }
            if (!cells.add(List.of(environment(saved.entry()).run(), cell))) {
                throw new BadResultFile(path, "holds " + cell + " twice, so nothing can be added to it", null);
            }
        }
        return new SavedSessions(path, entries);
    }

    Path path() {
        return path;
    }

    public int count() {
        return (int) entries.stream()
                .map(saved -> environment(saved.entry()).run())
                .distinct()
                .count();
    }

    /** What an entry of the session that began last says of it; empty where there is none. */
    public Optional<Environment> last() {
        return last;
    }

    /** In the file's order. */
    List<Saved> entries() {
        return entries;
    }

    boolean isOfLast(Saved saved) {
        return last.orElseThrow().run().equals(environment(saved.entry()).run());
    }

    static Environment environment(Entry entry) {
        return entry.environment().orElseThrow();
    }
}
