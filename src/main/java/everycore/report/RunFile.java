package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Pairing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one file holds, or several that are one series, or one side of a comparison.
 *
 * @param name the file's own
 * @param label what to call it by
 * @param sessions in the order in which they began
 * @param notes what must be known of its sessions, in sentences
 * @param cpusTold how many CPUs entries had that don't say, as was told beside the file
 */
public record RunFile(
        String name, String label, List<Session> sessions, List<String> notes, Optional<Integer> cpusTold) {
    public RunFile {
        sessions = List.copyOf(sessions);
        notes = List.copyOf(notes);
    }

    public RunFile(String name, List<Entry> entries) {
        this(name, entries, Optional.empty());
    }

    /** Called by the label that the run gave itself, or by its name. */
    public RunFile(String name, List<Entry> entries, Optional<Integer> cpusTold) {
        this(name, label(name, entries), sorted(name, entries), cpusTold);
    }

    private RunFile(String name, String label, SessionSorter sorter, Optional<Integer> cpusTold) {
        this(name, label, sorter.sessions(), sorter.notes(), cpusTold);
    }

    /**
     * The sessions of several files as one, whatever their order.
     *
     * @param name what to call it by where the files have no label in common
     * @param files at least one
     */
    public static RunFile joined(String name, List<RunFile> files) {
        SessionSorter sorter = new SessionSorter();
        files.forEach(file -> sorter.add(file.name(), file.entries()));
        Set<String> labels = files.stream()
                .filter(file -> !file.label().equals(file.name()))
                .map(RunFile::label)
                .collect(Collectors.toSet());
        return new RunFile(
                name,
                labels.size() == 1 ? labels.iterator().next() : name,
                sorter,
                files.get(0).cpusTold());
    }

    private static String label(String name, List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.environment().stream())
                .findFirst()
                .map(Environment::label)
                .orElse(name);
    }

    private static SessionSorter sorted(String name, List<Entry> entries) {
        SessionSorter sorter = new SessionSorter();
        sorter.add(name, entries);
        return sorter;
    }

    /** Of all sessions. */
    public List<Entry> entries() {
        return sessions.stream().flatMap(session -> session.entries().stream()).toList();
    }

    /** On what it was measured and when, or how where it is of plain JMH, in one line; absent where it says nothing. */
    public Optional<String> brief() {
        return sessions.stream()
                .flatMap(session -> session.environment().stream())
                .findFirst()
                .map(MachineFacts::brief)
                .or(() -> JmhFacts.summary(entries()))
                .map(first -> sessions.size() > 1 ? first + " · " + Phrases.count(sessions.size(), "session") : first);
    }

    boolean knowsItsMachine() {
        return entries().stream().allMatch(entry -> entry.environment().isPresent());
    }

    /** The places of its cells in runs of pairs. */
    Stream<Pairing> pairings() {
        return entries().stream().flatMap(entry -> entry.environment().flatMap(Environment::pairs).stream());
    }

    /** Whether one run measured both in lock-step, and nothing else. */
    boolean isPairedWith(RunFile other) {
        Set<String> runs = pairings().map(Pairing::id).collect(Collectors.toSet());
        return !runs.isEmpty() && runs.equals(other.pairings().map(Pairing::id).collect(Collectors.toSet()));
    }

    /** To be told from a file of the same label. */
    RunFile withNameInLabel() {
        return new RunFile(name, label.equals(name) ? name : label + " (" + name + ")", sessions, notes, cpusTold);
    }

    /**
     * Whether one sweep measured both in the same rounds, so that nothing that changed between sittings can stand between
     * them.
     */
    public boolean sharesRoundsWith(RunFile other) {
        return sessions.size() == other.sessions.size()
                && sessions.stream()
                        .allMatch(session -> other.sessions.stream().anyMatch(it -> shareRounds(session, it)));
    }

    private static boolean shareRounds(Session one, Session other) {
        Optional<Rounds> rounds = Rounds.of(one);
        return !one.name().equals(other.name())
                && rounds.isPresent()
                && Rounds.of(other).filter(rounds.get()::areThoseOf).isPresent();
    }
}
