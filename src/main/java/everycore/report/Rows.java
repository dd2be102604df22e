package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import everycore.result.Metric;
import everycore.result.SecondaryMetric;
import everycore.result.Warning;
import everycore.scaling.KarpFlatt;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a row of each cell, with what only its neighbours can tell: its base and its control. */
final class Rows {
    private final Map<Cell, Entry> entries = new TreeMap<>(Cell.ORDER);
    private final Map<Cell, Sample> throughputs = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Set<String> benchmarks = new HashSet<>();
    private final CpusAllowed cpusAllowed;
    private final CellNames names;
    private final List<Row> rows;

    Rows(Collection<Entry> all, CpusAllowed cpusAllowed) {
        this.cpusAllowed = cpusAllowed;
        all.stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry), GroupParts.of(entry).stream()))
                .forEach(this::add);
        entries.keySet().forEach(cell -> benchmarks.add(cell.benchmark()));
        names = new CellNames(entries.values());
        rows = entries.values().stream().map(this::row).toList();
    }

    List<Row> all() {
        return rows;
    }

    /** A sentence for each entry that gave no row. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    private void add(Entry entry) {
        Cell cell = entry.cell();
        try {
            Sample throughput = Throughput.of(entry);
            // The same cell may stand in several files, or twice in one; all of its forks count.
            Entry before = entries.get(cell);
            Entry whole = before == null ? entry : before.plus(entry);
            throughputs.put(cell, before == null ? throughput : Throughput.of(whole));
            entries.put(cell, whole);
        } catch (IllegalArgumentException e) {
            leftOut.add("Left out " + cell + ": " + e.getMessage() + ".");
        }
    }

    private Row row(Entry entry) {
        Cell cell = entry.cell();
        Sample sample = throughputs.get(cell);
        Estimate throughput = sample.meanWithInterval(ConfidenceInterval.STANDARD_LEVEL);
        // The clocks tell of all methods of a group together.
        boolean hasClocks = !GroupParts.isPart(entry);
        Optional<Estimate> workers = hasClocks ? workers(entry) : Optional.empty();
        Optional<Estimate> fill = cpusAllowed
                .of(entry.environment())
                .flatMap(allowed ->
                        workers.map(estimate -> estimate.scaledBy(1.0 / Math.min(cell.threads(), allowed))));
        Optional<Estimate> speedup = speedup(cell, sample);
        return new Row(
                cell,
                entry.runtime(),
                names.of(cell),
                sample,
                throughput,
                GroupParts.isMixed(entry) ? Optional.empty() : Optional.of(timeByThread(throughput, cell.threads())),
                cycles(cell, sample),
                speedup,
                againstSpin(cell, sample),
                speedup.map(known -> KarpFlatt.of(known, cell.threads())),
                perHandOver(entry, throughput, speedup),
                workers.or(() -> hasClocks ? estimate(entry, SecondaryMetric.CPU_PROCESS) : Optional.empty()),
                fill,
                estimate(entry, SecondaryMetric.BALANCE_LOST).map(percent -> asShare(percent.scaledBy(0.01))),
                warnings(entry, sample));
    }

    /** N / X(N), and so of the same mean as the throughput; a mean of the forks' own times would be another. */
    private static Estimate timeByThread(Estimate throughput, int threads) {
        return new Estimate(
                threads / throughput.value(),
                throughput
                        .interval()
                        .filter(interval -> interval.low() > 0)
                        .map(interval -> new ConfidenceInterval(
                                threads / interval.high(), threads / interval.low(), interval.level())));
    }

    private Optional<Estimate> cycles(Cell cell, Sample throughput) {
        boolean isWanted = cell.runtime().equals(LanguageRuntime.JAVA) && cell.threads() == 1;
        return entries.keySet().stream()
                .filter(clock -> isWanted && KnownBenchmarks.isClock(clock))
                .findFirst()
                .map(clock -> Ratios.estimate(throughputs.get(clock), throughput, ConfidenceInterval.STANDARD_LEVEL));
    }

    /** Where a second thread takes more than it brings, they wait for something that they share. */
    private static Optional<Estimate> perHandOver(Entry entry, Estimate throughput, Optional<Estimate> speedup) {
        return speedup.filter(ratio -> ratio.value() < 1)
                .flatMap(contended -> entry.environment())
                .flatMap(environment -> HandOvers.fitting(throughput, environment));
    }

    private Optional<Estimate> speedup(Cell cell, Sample throughput) {
        return base(cell).map(base -> Ratios.estimate(throughput, base, ConfidenceInterval.STANDARD_LEVEL));
    }

    private Optional<Estimate> againstSpin(Cell cell, Sample throughput) {
        if (benchmarks.stream().noneMatch(KnownBenchmarks::isSpin)) {
            return Optional.empty();
        }
        Cell spin = KnownBenchmarks.spinBeside(cell);
        Sample spins = throughputs.get(spin);
        Sample oneSpin = throughputs.get(spin.withThreads(1));
        return base(cell)
                .filter(base -> spins != null && oneSpin != null && !spin.equals(cell))
                .map(base -> Ratios.ofProducts(
                        List.of(throughput, oneSpin), List.of(base, spins), ConfidenceInterval.STANDARD_LEVEL));
    }

    /** The same on one thread, for a cell of several. */
    private Optional<Sample> base(Cell cell) {
        return Optional.ofNullable(throughputs.get(cell.withThreads(1))).filter(one -> cell.threads() > 1);
    }

    /** While they all run, where the file tells; files of before hold their starting and stopping too. */
    private static Optional<Estimate> workers(Entry entry) {
        return estimate(entry, SecondaryMetric.CPU_WORKER_INNER).or(() -> estimate(entry, SecondaryMetric.CPU_WORKER));
    }

    private static Optional<Estimate> estimate(Entry entry, SecondaryMetric metric) {
        return entry.secondaryMetric(metric)
                .map(Metric::iterationsByFork)
                .filter(forks -> forks.stream().flatMap(List::stream).anyMatch(Double::isFinite))
                .map(Sample::ofForks)
                .map(sample -> sample.meanWithInterval(ConfidenceInterval.STANDARD_LEVEL));
    }

    /** Student's t knows nothing of the bounds of a share, so its interval is cut off where there is no share. */
    private static Estimate asShare(Estimate share) {
        if (share.value() < 0 || share.value() > 1) {
            return share;
        }
        return new Estimate(
                share.value(),
                share.interval()
                        .map(interval -> new ConfidenceInterval(
                                Math.max(0, interval.low()), Math.min(1, interval.high()), interval.level())));
    }

    private List<Warning> warnings(Entry entry, Sample throughput) {
        List<Warning> warnings = new ArrayList<>(CellWarnings.of(entry, throughput, cpusAllowed));
        boolean known = warnings.stream().anyMatch(warning -> warning.kind() == Warning.Kind.WRONG_ANSWER);
        if (!known && KnownBenchmarks.UNSAFE.contains(entry.benchmark())) {
            warnings.add(new Warning(Warning.Kind.WRONG_ANSWER, "loses updates; use a safe variant"));
        }
        if (isLikeEmpty(entry.cell(), throughput)) {
            warnings.add(new Warning(
                    Warning.Kind.LIKE_EMPTY, "can't be told from an empty method; don't read it as the code's cost"));
        }
        warnings.sort(Comparator.comparing(Warning::kind));
        return warnings;
    }

    private boolean isLikeEmpty(Cell cell, Sample throughput) {
        if (!benchmarks.contains(KnownBenchmarks.EMPTY)) {
            return false;
        }
        Cell control = new Cell(cell.runtime(), KnownBenchmarks.EMPTY, cell.mode(), cell.parameters(), cell.threads());
        if (!throughputs.containsKey(control) || cell.equals(control)) {
            return false;
        }
        Estimate own = throughput.meanWithInterval(ConfidenceInterval.STANDARD_LEVEL);
        Estimate empty = throughputs.get(control).meanWithInterval(ConfidenceInterval.STANDARD_LEVEL);
        double most = own.interval().map(ConfidenceInterval::high).orElse(own.value());
        double least = empty.interval().map(ConfidenceInterval::low).orElse(empty.value());
        return most >= least;
    }
}
