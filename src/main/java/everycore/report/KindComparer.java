package everycore.report;

import everycore.report.CellSessions.InSession;
import everycore.report.KindRatios.Kind;
import everycore.report.KindRatios.Line;
import everycore.report.KindRatios.OfKind;
import everycore.report.KindRatios.OfMachine;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.statistics.RandomEffects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Divides the cells of each kind by those of one benchmark, session by session. */
public final class KindComparer {
    private final Kinds kinds;
    private final String over;
    private final Optional<Pattern> include;
    private final double level;
    private final Remarks remarks = new Remarks();

    private KindComparer(Kinds kinds, String over, Optional<Pattern> include, double level) {
        this.kinds = kinds;
        this.over = over;
        this.include = include;
        this.level = level;
    }

    /**
     * @param over the whole name of a benchmark
     * @param include which benchmarks are divided by it; all others where it is absent
     * @param level of the intervals, as in 0.95
     */
    public static KindRatios of(Kinds kinds, String over, Optional<Pattern> include, double level) {
        return new KindComparer(kinds, over, include, level).ratios();
    }

    /** A cell and the one that it is divided by, in one session. */
    private record Both(Entry above, Entry below, String machine) {}

    private KindRatios ratios() {
        SortedMap<Cell, List<List<Both>>> cells = new TreeMap<>(Cell.ORDER);
        for (int kind = 0; kind < kinds.files().size(); kind++) {
            add(kind, cells);
        }
        CellNames names = new CellNames(cells.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .map(Both::above)
                .toList());
        List<Line> lines = new ArrayList<>();
        cells.forEach((cell, byKind) -> remarks.unlessRefused(
                cell,
                () -> lines.add(new Line(
                        cell, names.of(cell), byKind.stream().map(this::ofKind).toList()))));
        List<String> notes = new ArrayList<>(kinds.notes());
        kinds.files().forEach(file -> file.notes().forEach(note -> notes.add(file.label() + ": " + note)));
        notes.addAll(remarks.sentences(List.of()));
        return new KindRatios(
                kinds.by(),
                over,
                kinds.files().stream()
                        .map(file -> new Kind(
                                file.label(),
                                kinds.fleet().count(file.sessions()),
                                file.sessions().size()))
                        .toList(),
                lines,
                notes,
                level);
    }

    private void add(int kind, SortedMap<Cell, List<List<Both>>> cells) {
        for (Session session : kinds.files().get(kind).sessions()) {
            Map<Cell, Entry> entries = MergedEntries.of(session, remarks);
            entries.forEach((cell, above) -> {
                Entry below =
                        entries.get(new Cell(cell.runtime(), over, cell.mode(), cell.parameters(), cell.threads()));
                if (below != null && isWanted(cell)) {
                    cells.computeIfAbsent(cell, any -> nothing())
                            .get(kind)
                            .add(new Both(above, below, kinds.fleet().keyOf(session)));
                }
            });
        }
    }

    private boolean isWanted(Cell cell) {
        return !cell.benchmark().equals(over)
                && include.map(pattern -> pattern.matcher(cell.benchmark()).find())
                        .orElse(true);
    }

    /** Of each kind. */
    private List<List<Both>> nothing() {
        List<List<Both>> nothing = new ArrayList<>();
        kinds.files().forEach(any -> nothing.add(new ArrayList<>()));
        return nothing;
    }

    private Optional<OfKind> ofKind(List<Both> sessions) {
        if (sessions.isEmpty()) {
            return Optional.empty();
        }
        List<CellSessions> above = List.of(CellSessions.of(above(sessions)));
        List<CellSessions> below = List.of(CellSessions.of(below(sessions)));
        Optional<RandomEffects> machines = CellSessions.ofMachines(above, below);
        return Optional.of(new OfKind(
                CellSessions.ratio(above, below, level),
                scope(above.get(0), below.get(0)),
                sessions.size(),
                machines.flatMap(effects -> effects.exponentialOfNext(level)),
                byMachine(sessions)));
    }

    /** That of the side that carries less. */
    private static Scope scope(CellSessions above, CellSessions below) {
        Scope one = Scope.of(above.throughputs());
        Scope other = Scope.of(below.throughputs());
        return one == Scope.KIND ? other : one;
    }

    private List<OfMachine> byMachine(List<Both> sessions) {
        Map<String, List<Both>> byMachine = new LinkedHashMap<>();
        sessions.forEach(session -> byMachine
                .computeIfAbsent(session.machine(), any -> new ArrayList<>())
                .add(session));
        return byMachine.entrySet().stream()
                .map(machine -> new OfMachine(
                        machine.getKey(),
                        machine.getValue().size(),
                        CellSessions.ratio(
                                List.of(CellSessions.of(above(machine.getValue()))),
                                List.of(CellSessions.of(below(machine.getValue()))),
                                level)))
                .sorted(Comparator.comparingDouble(machine -> machine.ratio().value()))
                .toList();
    }

    private static List<InSession> above(List<Both> sessions) {
        return sessions.stream()
                .map(it -> new InSession(it.above(), it.machine()))
                .toList();
    }

    private static List<InSession> below(List<Both> sessions) {
        return sessions.stream()
                .map(it -> new InSession(it.below(), it.machine()))
                .toList();
    }
}
