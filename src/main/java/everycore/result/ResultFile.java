package everycore.result;

import everycore.result.ResultReader.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file of one run, saved whole after every fork, so that a crash costs one fork. Sessions that it holds from before stand
 * first, and keep every byte of their entries.
 */
public final class ResultFile implements PairStore {
    private static final String RESUMED = "can't be resumed";
    private static final String ANOTHER = "can't take another session";

    private final Path path;
    private final Environment environment;
    private final List<Saved> earlier;
    private final SortedMap<Cell, Entry> entries = new TreeMap<>(Cell.ORDER);
    private final Optional<FileTime> written;
    private volatile int saved;
    private boolean hasForgotten;

    public ResultFile(Path path, Environment environment) {
        this(path, environment, List.of(), List.of());
    }

    private ResultFile(Path path, Environment environment, List<Saved> earlier, List<Entry> finished) {
        this.path = path;
        this.environment = environment;
        this.earlier = List.copyOf(earlier);
        finished.forEach(entry -> entries.put(entry.cell(), entry));
        written = lastWritten(path);
        saved = forks();
    }

    private static Optional<FileTime> lastWritten(Path path) {
        try {
            return Optional.of(Files.getLastModifiedTime(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether nobody has written the file since this was made of what it held. */
    public boolean isAsItWasRead() {
        return lastWritten(path).equals(written);
    }

    /**
     * Goes on with the last session of a file, which the same protocol on the same machine and JVM has left.
     *
     * @throws BadResultFile if anything differs that the forks depend on; the message names it
     */
    public static ResultFile resume(SavedSessions saved, Environment environment) throws BadResultFile {
        List<Entry> last = new ArrayList<>();
        List<Saved> earlier = new ArrayList<>();
        for (Saved entry : saved.entries()) {
            if (saved.isOfLast(entry)) {
                Environment before = SavedSessions.environment(entry.entry());
                requireNone(saved.path(), RESUMED, Differences.between(before, environment));
                last.add(entry.entry());
            } else {
                earlier.add(entry);
            }
        }
        return new ResultFile(saved.path(), continued(last, environment), earlier, last);
    }

    /**
     * Adds a session to those of a file, of the same protocol on the same machine and JVM. Its settings, such as the
     * kernel, may be others.
     *
     * @throws BadResultFile if anything else differs that the forks depend on; the message names it
     */
    public static ResultFile another(SavedSessions saved, Environment environment) throws BadResultFile {
        for (Saved entry : saved.entries()) {
            requireNone(saved.path(), ANOTHER, unlike(SavedSessions.environment(entry.entry()), environment));
        }
        return new ResultFile(saved.path(), environment, saved.entries(), List.of());
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

    /** What makes two sessions more than two sittings at the same. */
    private static List<Difference> unlike(Environment before, Environment now) {
        return Differences.betweenSessions(before, now).stream()
                .filter(difference -> !difference.is(Difference.Kind.SETTING))
                .toList();
    }

    /**
     * Makes sure that the forks which a cell has already are of the runtime that is about to add to them.
     *
     * @throws BadResultFile if they are not; the message names what differs
     */
    public synchronized void requireSame(Cell cell, Environment now) throws BadResultFile {
        Entry entry = entries.get(cell);
        if (entry != null) {
            requireNone(path, RESUMED, Differences.between(SavedSessions.environment(entry), now));
        }
        for (Saved saved : earlier) {
            if (saved.entry().cell().equals(cell)) {
                requireNone(path, ANOTHER, unlike(SavedSessions.environment(saved.entry()), now));
            }
        }
    }

    private static void requireNone(Path path, String what, List<Difference> differences) throws BadResultFile {
        if (!differences.isEmpty()) {
            throw new BadResultFile(
                    path,
                    what + ", because this differs: "
                            + differences.stream().map(Difference::toString).collect(Collectors.joining("; ")),
                    null);
        }
    }

    /** What this session has other settings in than the one before it. */
    public List<Difference> otherSettings() {
        return earlier.stream()
                .map(saved -> SavedSessions.environment(saved.entry()))
                .max(Comparator.comparing(Environment::start))
                .map(before -> Differences.betweenSessions(before, environment))
                .orElse(List.of())
                .stream()
                .filter(difference -> difference.is(Difference.Kind.SETTING))
                .toList();
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

    /** Of all sessions, in their order. */
    public synchronized List<Entry> entries() {
        return Stream.concat(earlier.stream().map(Saved::entry), entries.values().stream())
                .toList();
    }

    /** Of all sessions. */
    public synchronized int forks() {
        return entries().stream().mapToInt(Entry::forks).sum();
    }

    /** Of all sessions, those that are on the disk; answers even while a save is stuck. */
    public int savedForks() {
        return saved;
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
        return add(fork, order, seconds, Optional.empty());
    }

    @Override
    public synchronized Entry add(Entry fork, int order, double seconds, int number) throws IOException {
        Pairing pairing = environment.pairs().orElseThrow();
        return add(fork, order, seconds, Optional.of(pairing.withNumbers(List.of(number))));
    }

    private Entry add(Entry fork, int order, double seconds, Optional<Pairing> pairs) throws IOException {
        // A fork of another runtime says so itself; without that it would pass for one of the run's own.
        Environment own = fork.environment().orElse(environment).withPairs(pairs);
        Entry described = fork.withEnvironment(own);
        Entry before = entries.get(described.cell());
        ForkHistory evidence = before == null ? ForkHistory.NONE : before.evidence();
        Entry joined = before == null ? described : before.plus(described);
        Entry all =
                joined.withEnvironment(joined.environment().orElseThrow().withEvidence(evidence.plus(order, seconds)));
        // Kept even when the disk is full, so that it can still be saved elsewhere.
        entries.put(all.cell(), all);
        save(path);
        saved = forks();
        return all;
    }

    @Override
    public synchronized void keepPairs(Cell cell, Set<Integer> numbers) {
        Optional<Entry> all = finished(cell);
        Optional<Entry> kept = all.flatMap(entry -> entry.ofPairs(numbers));
        if (!kept.map(Entry::forks).equals(all.map(Entry::forks))) {
            entries.remove(cell);
            kept.ifPresent(entry -> entries.put(cell, entry));
            hasForgotten = true;
        }
    }

    /** Writes the file again where it has forks that are to be forgotten. */
    public synchronized void saveWhatIsKept() throws IOException {
        if (hasForgotten) {
            save(path);
            hasForgotten = false;
        }
    }

    /** Writes all finished forks to another place, when the file's own can't be written any more. */
    public synchronized void save(Path other) throws IOException {
        ResultWriter.write(other, earlier.stream().map(Saved::text).toList(), entries.values());
    }
}
