package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The sessions of any number of files, sorted by something that they have in common.
 *
 * @param files one for each kind, with all its sessions, in the order in which files of the kind were named
 * @param fleet the machines of all
 * @param notes what is in no kind, or is there twice, in sentences
 */
public record Kinds(By by, List<RunFile> files, Fleet fleet, List<String> notes) {
    public Kinds {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * @param read at least one
     * @throws IllegalArgumentException in one line, if a kind would hold two JVMs or builds of one sweep, which are no two sittings
     */
    public static Kinds of(By by, List<RunFile> read) {
        Fleet fleet = Fleet.of(read);
        RunFile all = RunFile.joined("all", read);
        Map<String, List<Session>> kinds = new LinkedHashMap<>();
        Set<String> without = new TreeSet<>();
        for (Session session : all.sessions()) {
            Map<String, List<Entry>> parts = new LinkedHashMap<>();
            for (Entry entry : session.entries()) {
                by.kindOf(session, entry, fleet)
                        .ifPresentOrElse(
                                kind -> parts.computeIfAbsent(kind, any -> new ArrayList<>())
                                        .add(entry),
                                () -> without.add(
                                        label(session) + "'s " + entry.cell().shortName()));
            }
            parts.forEach((kind, entries) ->
                    kinds.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Session(session.name(), entries)));
        }
        List<String> notes = new ArrayList<>(all.notes());
        if (!without.isEmpty()) {
            notes.add("In no kind, as their files don't say by what --by " + by + " asks for: "
                    + Phrases.some(List.copyOf(without)) + ".");
        }
        Map<String, Integer> places = places(read);
        return new Kinds(
                by,
                kinds.entrySet().stream()
                        .sorted(Comparator.comparing(kind -> place(kind.getValue(), places)))
                        .map(kind -> file(by, kind.getKey(), kind.getValue(), fleet, all.cpusTold()))
                        .toList(),
                fleet,
                notes);
    }

    private static RunFile file(By by, String kind, List<Session> sessions, Fleet fleet, Optional<Integer> cpusTold) {
        requireSittings(by, kind, sessions);
        return new RunFile(kind, kind, sessions, KindNotes.of(by, sessions, fleet), cpusTold);
    }

    /** What one sweep measured has all met the same weather, so it is one sitting, and would count as several. */
    private static void requireSittings(By by, String kind, List<Session> sessions) {
        List<Session> told = sessions.stream()
                .filter(session -> session.environment().isPresent())
                .toList();
        List<Rounds> rounds =
                told.stream().map(Rounds::of).map(Optional::orElseThrow).toList();
        for (int i = 0; i < told.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rounds.get(i).areThoseOf(rounds.get(j)) && shareACell(told.get(i), told.get(j))) {
                    throw new IllegalArgumentException(kind + " would hold " + label(told.get(j)) + " and "
                            + label(told.get(i))
                            + ", which one sweep measured, and which are no two sittings; tell them"
                            + " apart, as --by " + by + ",label does, or leave one out");
                }
            }
        }
    }

    private static boolean shareACell(Session one, Session other) {
        return !Collections.disjoint(cells(one), cells(other));
    }

    private static Set<Cell> cells(Session session) {
        return session.entries().stream().map(Entry::cell).collect(Collectors.toSet());
    }

    private static String label(Session session) {
        return session.environment().map(Environment::label).orElse(session.name());
    }

    /** Where the files name each session. */
    private static Map<String, Integer> places(List<RunFile> files) {
        Map<String, Integer> places = new HashMap<>();
        files.stream()
                .flatMap(file -> file.sessions().stream())
                .forEach(session -> places.putIfAbsent(session.name(), places.size()));
        return places;
    }

    private static int place(List<Session> sessions, Map<String, Integer> places) {
        return sessions.stream()
                .map(session -> places.get(session.name()))
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The whole names of all benchmarks. */
    public Set<String> benchmarks() {
        return files.stream()
                .flatMap(file -> file.entries().stream())
                .map(Entry::benchmark)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
