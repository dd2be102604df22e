package everycore.report;

import everycore.report.CellSessions.InSession;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import everycore.result.SecondaryMetric;
import everycore.result.Warning;
import everycore.scaling.KarpFlatt;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a row of each cell, with what only its neighbours can tell: its base and its control. */
final class Rows {
    private static final List<Double> RANKS = List.of(50.0, 90.0, 99.0, 99.9, 100.0);

    private final Map<Cell, CellSessions> cells = new TreeMap<>(Cell.ORDER);
    private final Remarks remarks = new Remarks();
    private final CpusAllowed cpusAllowed;
    private final CellNames names;
    private final boolean hasSpin;
    private final boolean hasEmpty;
    private final Optional<CellSessions> clock;
    private final List<Row> rows = new ArrayList<>();

    Rows(List<Session> sessions, Fleet fleet, CpusAllowed cpusAllowed) {
        this.cpusAllowed = cpusAllowed;
        Map<Cell, List<InSession>> bySession = new TreeMap<>(Cell.ORDER);
        for (Session session : sessions) {
            MergedEntries.of(session, remarks)
                    .forEach((cell, entry) -> bySession
                            .computeIfAbsent(cell, any -> new ArrayList<>())
                            .add(new InSession(entry, fleet.keyOf(session))));
        }
        bySession.forEach(
                (cell, entries) -> remarks.unlessRefused(cell, () -> cells.put(cell, CellSessions.of(entries))));
        hasSpin = cells.keySet().stream().anyMatch(cell -> KnownBenchmarks.isSpin(cell.benchmark()));
        clock = cells.entrySet().stream()
                .filter(cell -> KnownBenchmarks.isClock(cell.getKey()))
                .findFirst()
                .map(Map.Entry::getValue);
        hasEmpty = cells.keySet().stream().anyMatch(cell -> cell.benchmark().equals(KnownBenchmarks.EMPTY));
        names = new CellNames(cells.values().stream().map(CellSessions::whole).toList());
        cells.forEach((cell, entries) -> remarks.unlessRefused(cell, () -> rows.add(row(cell, entries))));
    }

    List<Row> all() {
        return List.copyOf(rows);
    }

    /** A sentence for each entry that gave no row, and for what stands against others. */
    List<String> remarks() {
        return remarks.sentences(rows);
    }

    /** What the rows are made of, in their order. */
    Map<Cell, CellSessions> cells() {
        return Collections.unmodifiableMap(cells);
    }

    private Row row(Cell cell, CellSessions sessions) {
        Entry entry = sessions.whole();
        Scores scores = sessions.scores();
        Estimate mean = scores.mean(ConfidenceInterval.STANDARD_LEVEL);
        Estimate throughput = scores.throughput(mean);
        // The clocks tell of all methods of a group together.
        boolean hasClocks = !GroupParts.isPart(entry);
        Optional<Estimate> workers = hasClocks ? workers(sessions) : Optional.empty();
        Optional<Estimate> fill = cpusAllowed
                .of(entry.environment())
                .flatMap(allowed -> workers.map(estimate -> estimate.scaledBy(1.0 / Math.min(cell.threads(), allowed))
                        .within(0, 1)));
        Optional<Estimate> speedup = speedup(cell, sessions);
        return new Row(
                cell,
                entry.runtime(),
                names.of(cell),
                scores,
                throughput,
                GroupParts.isMixed(entry) ? Optional.empty() : Optional.of(scores.time(mean)),
                percentiles(entry),
                cycles(cell, sessions),
                speedup,
                againstSpin(cell, sessions),
                speedup.map(known -> KarpFlatt.of(known, cell.threads()).within(0, Double.POSITIVE_INFINITY)),
                perHandOver(entry, throughput, speedup),
                workers.or(() -> hasClocks ? sessions.estimate(SecondaryMetric.CPU_PROCESS) : Optional.empty()),
                fill,
                sessions.estimate(SecondaryMetric.BALANCE_LOST).map(percent -> asShare(percent.scaledBy(0.01))),
                warnings(cell, sessions));
    }

    /** From the samples, or from JMH where the file holds none. */
    private static SortedMap<Double, Estimate> percentiles(Entry entry) {
        SortedMap<Double, Estimate> percentiles = new TreeMap<>();
        if (entry.mode().equals(Entry.SAMPLE)) {
            double seconds = Scores.seconds(entry.primaryMetric().scoreUnit());
            entry.primaryMetric()
                    .percentiles(RANKS, ConfidenceInterval.STANDARD_LEVEL)
                    .forEach((rank, time) -> {
                        if (Double.isFinite(time.value())) {
                            percentiles.put(rank, time.scaledBy(seconds));
                        }
                    });
        }
        return percentiles;
    }

    private Optional<Estimate> cycles(Cell cell, CellSessions sessions) {
        boolean isWanted = cell.runtime().equals(LanguageRuntime.JAVA) && cell.threads() == 1;
        return clock.filter(it -> isWanted).map(it -> CellSessions.ratio(it, sessions));
    }

    /** Where a second thread takes more than it brings, they wait for something that they share. */
    private static Optional<Estimate> perHandOver(Entry entry, Estimate throughput, Optional<Estimate> speedup) {
        return speedup.filter(ratio -> ratio.value() < 1)
                .flatMap(contended -> entry.environment())
                .flatMap(environment -> HandOvers.fitting(throughput, environment));
    }

    private Optional<Estimate> speedup(Cell cell, CellSessions sessions) {
        return base(cell).map(base -> CellSessions.ratio(sessions, base));
    }

    private Optional<Estimate> againstSpin(Cell cell, CellSessions sessions) {
        if (!hasSpin) {
            return Optional.empty();
        }
        Cell spin = KnownBenchmarks.spinBeside(cell);
        CellSessions spins = cells.get(spin);
        CellSessions oneSpin = cells.get(spin.withThreads(1));
        return base(cell)
                .filter(base -> spins != null && oneSpin != null && !spin.equals(cell))
                .map(base -> CellSessions.ratio(List.of(sessions, oneSpin), List.of(base, spins)));
    }

    /** The same on one thread, for a cell of several. */
    private Optional<CellSessions> base(Cell cell) {
        return cell.threads() > 1 ? Optional.ofNullable(cells.get(cell.withThreads(1))) : Optional.empty();
    }

    /** While they all run, where the file tells; files of before hold their starting and stopping too. */
    private static Optional<Estimate> workers(CellSessions sessions) {
        return sessions.estimate(SecondaryMetric.CPU_WORKER_INNER)
                .or(() -> sessions.estimate(SecondaryMetric.CPU_WORKER));
    }

    /** A share beyond its bounds is a fault, which must be seen; only its interval may reach too far. */
    private static Estimate asShare(Estimate share) {
        return share.value() < 0 || share.value() > 1 ? share : share.within(0, 1);
    }

    private List<Warning> warnings(Cell cell, CellSessions sessions) {
        Entry entry = sessions.whole();
        List<Warning> warnings = new ArrayList<>(CellWarnings.of(entry, sessions.scores(), cpusAllowed));
        boolean known = warnings.stream().anyMatch(warning -> warning.kind() == Warning.Kind.WRONG_ANSWER);
        if (!known && KnownBenchmarks.UNSAFE.contains(entry.benchmark())) {
            warnings.add(new Warning(Warning.Kind.WRONG_ANSWER, "loses updates; use a safe variant"));
        }
        if (isLikeEmpty(cell, sessions.scores())) {
            warnings.add(new Warning(
                    Warning.Kind.LIKE_EMPTY, "can't be told from an empty method; don't read it as the code's cost"));
        }
        warnings.sort(Comparator.comparing(Warning::kind));
        return warnings;
    }

    private boolean isLikeEmpty(Cell cell, Scores scores) {
        if (!hasEmpty) {
            return false;
        }
        Cell control = new Cell(cell.runtime(), KnownBenchmarks.EMPTY, cell.mode(), cell.parameters(), cell.threads());
        if (!cells.containsKey(control) || cell.equals(control)) {
            return false;
        }
        Estimate own = scores.throughput(ConfidenceInterval.STANDARD_LEVEL);
        Estimate empty = cells.get(control).scores().throughput(ConfidenceInterval.STANDARD_LEVEL);
        double most = own.interval().map(ConfidenceInterval::high).orElse(own.value());
        double least = empty.interval().map(ConfidenceInterval::low).orElse(empty.value());
        return most >= least;
    }
}
