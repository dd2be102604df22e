package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.SecondaryMetric;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must be said beside a table: of the run as a whole, and of cells whose numbers need a word of their own. */
final class Notes {
    /** For these the table's symbol is not enough, because the warning has numbers. */
    private static final Set<Warning.Kind> SPELLED_OUT =
            EnumSet.of(Warning.Kind.BIMODAL, Warning.Kind.SCATTERED, Warning.Kind.DRIFTING, Warning.Kind.UNFAIR);

    private Notes() {}

    static List<String> of(RunFile file, Fleet fleet, Rows rows, Optional<Integer> cpusAllowed) {
        List<Entry> entries = file.entries();
        List<String> notes = new ArrayList<>(rows.remarks());
        if (entries.stream().anyMatch(entry -> entry.environment().isEmpty())) {
            aboutCpus(rows, cpusAllowed).ifPresent(notes::add);
        }
        notes.addAll(SessionNotes.of(file, fleet, rows.all()));
        ofTheMachine(file.sessions())
                .forEach((kind, texts) -> notes.add(kind.meaning() + ": " + texts.get(0)
                        + (texts.size() == 1
                                ? ""
                                : "; and so before " + (texts.size() - 1) + " more of the sessions")));
        for (Row row : rows.all()) {
            row.warnings().stream()
                    .filter(warning -> SPELLED_OUT.contains(warning.kind()))
                    .forEach(warning -> notes.add(row.title() + ": " + warning.text()));
        }
        entries.forEach(entry -> difference(entry).ifPresent(notes::add));
        builds(entries).ifPresent(notes::add);
        if (entries.stream().anyMatch(Notes::knowsTheProcessAlone)) {
            notes.add("Where the workers' own clocks are missing, CPUs are those of the whole process, compiler and"
                    + " collector included, and there is no fill.");
        }
        int disturbed = entries.stream().mapToInt(Disturbances::count).sum();
        if (disturbed > 0) {
            int all = entries.stream().mapToInt(Disturbances::iterations).sum();
            notes.add("Disturbed: " + disturbed + " of " + all + " iterations; stop other programs and measure again.");
        }
        if (entries.stream().anyMatch(entry -> entry.environment().isPresent())) {
            rows.all().stream()
                    .map(Row::scope)
                    .max(Comparator.naturalOrder())
                    .map(Notes::covered)
                    .ifPresent(notes::add);
        }
        MachineTime.of(entries, file.sessions().size()).ifPresent(notes::add);
        return notes;
    }

    private static String covered(Scope widest) {
        return "The intervals cover "
                + switch (widest) {
                    case SITTING, SITTINGS -> "this machine on this day, not its model.";
                    case MACHINE -> "this machine, not its model.";
                    case MACHINES -> "these machines on these days, not their kind.";
                    case KIND ->
                        "the kind that these machines were drawn from, if that is how they were chosen, and the next machine"
                                + " of it where that is said.";
                };
    }

    private static Optional<String> aboutCpus(Rows rows, Optional<Integer> cpusAllowed) {
        if (cpusAllowed.isPresent()) {
            return Optional.of(
                    "The file doesn't say how many CPUs there were; " + cpusAllowed.get() + " is what was told.");
        }
        return rows.all().stream().anyMatch(row -> row.speedup().isPresent())
                ? Optional.of(
                        "The file doesn't say how many CPUs there were: each thread is taken to have had one, unless"
                                + " --cpus N says less.")
                : Optional.empty();
    }

    /** What each session has to say of a kind of warning, the first of it where the session was resumed. */
    private static Map<Warning.Kind, List<String>> ofTheMachine(List<Session> sessions) {
        Map<Warning.Kind, List<String>> texts = new TreeMap<>();
        for (Session session : sessions) {
            Set<Warning.Kind> said = EnumSet.noneOf(Warning.Kind.class);
            session.entries().stream()
                    .flatMap(entry -> entry.environment().stream())
                    .map(Environment::warnings)
                    .flatMap(Collection::stream)
                    .filter(warning -> said.add(warning.kind()))
                    .forEach(warning -> texts.computeIfAbsent(warning.kind(), any -> new ArrayList<>())
                            .add(warning.text()));
        }
        return texts;
    }

    private static Optional<String> difference(Entry entry) {
        return entry.secondaryMetric(SecondaryMetric.BALANCE_DIFFERENCE)
                .map(metric -> metric.iterationsByFork().stream()
                        .flatMap(Collection::stream)
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0))
                .filter(most -> most > 0)
                .map(most -> String.format(
                        Locale.ROOT,
                        "%s: an iteration left the balance off by up to %,.0f, and no operation should change it.",
                        entry.cell(),
                        most));
    }

    private static Optional<String> builds(Collection<Entry> entries) {
        Map<String, String> builds = new TreeMap<>();
        entries.stream()
                .flatMap(entry -> entry.environment().stream())
                .map(Environment::runtime)
                .forEach(runtime -> runtime.build()
                        .ifPresent(build -> builds.put(runtime.name() + " " + runtime.version(), build)));
        return Optional.of(builds)
                .filter(all -> Set.copyOf(all.values()).size() > 1)
                .map(all -> all.entrySet().stream()
                        .map(build -> build.getKey() + " (" + build.getValue() + ")")
                        .collect(Collectors.joining(
                                ", ", "Not only the versions differ, but how they were built: ", ".")));
    }

    private static boolean knowsTheProcessAlone(Entry entry) {
        return entry.secondaryMetric(SecondaryMetric.CPU_WORKER).isEmpty()
                && entry.secondaryMetric(SecondaryMetric.CPU_PROCESS).isPresent();
    }
}
