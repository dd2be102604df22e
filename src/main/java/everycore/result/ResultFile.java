package everycore.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The file of one run, saved whole after every fork, so that a crash costs one fork. */
public final class ResultFile implements ForkStore {
    private final Path path;
    private final Environment environment;
    private final SortedMap<Cell, Entry> entries = new TreeMap<>(Cell.ORDER);

    public ResultFile(Path path, Environment environment) {
        this(path, environment, List.of());
    }

    private ResultFile(Path path, Environment environment, Collection<Entry> finished) {
        this.path = path;
        this.environment = environment;
        finished.forEach(entry -> entries.put(entry.cell(), entry));
    }

    /**
     * Goes on with a file that an earlier run of the same protocol on the same machine and JVM has left.
     *
     * @throws BadResultFile if it can't be read, or if anything differs that the forks depend on; the message names it
     */
    public static ResultFile resume(Path path, Environment environment) throws BadResultFile {
        List<Entry> entries = ResultReader.read(path);
        SortedSet<Cell> cells = new TreeSet<>(Cell.ORDER);
        for (Entry entry : entries) {
            if (!cells.add(entry.cell())) {
                throw new BadResultFile(path, "holds " + entry.cell() + " twice, so it can't be resumed", null);
            }
            Environment before = entry.environment()
                    .orElseThrow(() -> new BadResultFile(path, "plain JMH wrote it, so it can't be resumed", null));
            requireNone(path, Differences.between(before, environment));
        }
        return new ResultFile(path, continued(entries, environment), entries);
    }

    private static Environment continued(List<Entry> entries, Environment environment) {
        List<Environment> earlier =
                entries.stream().flatMap(entry -> entry.environment().stream()).toList();
        String own = environment.runtime().name();
        return earlier.stream()
                .filter(before -> before.runtime().name().equals(own))
                .findFirst()
                .or(() -> earlier.stream().findFirst().map(environment::continuing))
                .orElse(environment);
    }

    /**
     * Makes sure that the forks which a cell has already are of the runtime that is about to add to them.
     *
     * @throws BadResultFile if they are not; the message names what differs
     */
    public synchronized void requireSame(Cell cell, Environment now) throws BadResultFile {
        Entry entry = entries.get(cell);
        if (entry != null) {
            requireNone(path, Differences.between(entry.environment().orElseThrow(), now));
        }
    }

    private static void requireNone(Path path, List<Difference> differences) throws BadResultFile {
        if (!differences.isEmpty()) {
            throw new BadResultFile(
                    path,
                    "can't be resumed, because this differs: "
                            + differences.stream().map(Difference::toString).collect(Collectors.joining("; ")),
                    null);
        }
    }

    /** What the entries of this run's own JVM carry. */
    public Environment environment() {
        return environment;
    }

    public Path path() {
        return path;
    }

    /** The name of a result file, without its directory and {@code .json}. */
    public static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.json$", "");
    }

    public synchronized List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    public synchronized int forks() {
        return entries.values().stream().mapToInt(Entry::forks).sum();
    }

    @Override
    public synchronized Optional<Entry> finished(Cell cell) {
        return Optional.ofNullable(entries.get(cell));
    }

    @Override
    public synchronized int lastOrder() {
        return entries.values().stream()
                .flatMap(entry -> entry.evidence().forkOrder().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    @Override
    public synchronized Entry add(Entry fork, int order, double seconds) throws IOException {
        // A fork of another runtime says so itself; without that it would pass for one of the run's own.
        Environment own = fork.environment().orElse(environment);
        Entry described = fork.withEnvironment(own);
        Entry before = entries.get(described.cell());
        ForkHistory evidence = before == null ? ForkHistory.NONE : before.evidence();
        Entry all = (before == null ? described : before.plus(described))
                .withEnvironment(own.withEvidence(evidence.plus(order, seconds)));
        // Kept even when the disk is full, so that it can still be saved elsewhere.
        entries.put(all.cell(), all);
        save(path);
        return all;
    }

    /** Writes all finished forks to another place, when the file's own can't be written any more. */
    public synchronized void save(Path other) throws IOException {
        ResultWriter.write(other, entries.values());
    }
}
