package everycore.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The file of one run, saved whole after every fork, so that a crash costs one fork. */
public final class ResultFile implements ForkStore {
    private final Path path;
    private final Environment environment;
    private final SortedMap<Cell, Entry> entries = new TreeMap<>(Cell.ORDER);

    public ResultFile(Path path, Environment environment) {
        this.path = path;
        this.environment = environment;
    }

    public Path path() {
        return path;
    }

    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    @Override
    public Optional<Entry> finished(Cell cell) {
        return Optional.ofNullable(entries.get(cell));
    }

    @Override
    public Entry add(Entry fork) throws IOException {
        Entry described = fork.environment().isPresent() ? fork : fork.withEnvironment(environment);
        Cell cell = described.cell();
        Entry before = entries.get(cell);
        Entry all = before == null ? described : before.plus(described);
        SortedMap<Cell, Entry> candidate = new TreeMap<>(entries);
        candidate.put(cell, all);
        ResultWriter.write(path, candidate.values());
        entries.put(cell, all);
        return all;
    }
}
