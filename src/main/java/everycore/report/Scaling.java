package everycore.report;

import everycore.result.Cell;
import everycore.scaling.Cliff;
import everycore.scaling.ScalingFit;
import everycore.scaling.ScalingLaws;
import everycore.scaling.ScalingOutcome;
import everycore.scaling.ScalingSeries;
import everycore.scaling.UniversalScalabilityLaw;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How one benchmark goes from one thread to many.
 *
 * @param name as in the rows, without the number of threads
 * @param outcome the law behind the curve, a cliff, or why there is neither
 * @param curve the fitted law in operations per second; empty without one
 */
public record Scaling(String name, ScalingOutcome outcome, List<Point> curve) {
    /** Any seed will do, as long as the same file gives the same report. */
    private static final long SEED = 1967;

    /** One point of a curve. */
    public record Point(int threads, double throughput) {}

    public Scaling {
        curve = List.copyOf(curve);
    }

    /** Of every benchmark that was measured on several numbers of threads. */
    static List<Scaling> of(List<Row> rows, Optional<Integer> cpusAllowed) {
        Map<Cell, List<Row>> series = new LinkedHashMap<>();
        rows.forEach(row -> series.computeIfAbsent(row.cell().withThreads(1), one -> new ArrayList<>())
                .add(row));
        // Where nothing says how many CPUs were allowed, every number of threads is taken to have had its CPUs.
        int cpus = cpusAllowed.orElse(Integer.MAX_VALUE);
        return series.values().stream()
                .filter(cells -> cells.size() > 1)
                .map(cells -> of(cells, cpus))
                .toList();
    }

    /** Where throughput falls from one thread to two. */
    public Optional<Cliff> cliff() {
        return outcome instanceof Cliff cliff ? Optional.of(cliff) : Optional.empty();
    }

    /** The law behind the curve, where one can be fitted. */
    public Optional<ScalingFit> fit() {
        return outcome instanceof ScalingFit fit ? Optional.of(fit) : Optional.empty();
    }

    /** What there is to say of it, which may be why there is no law. */
    public String words() {
        return ScalingWords.of(outcome);
    }

    private static Scaling of(List<Row> rows, int cpus) {
        SortedMap<Integer, Sample> samples = new TreeMap<>();
        rows.forEach(row -> samples.put(row.cell().threads(), row.throughputs()));
        ScalingSeries series = new ScalingSeries(samples);
        ScalingOutcome outcome = ScalingLaws.fit(series, cpus, ConfidenceInterval.STANDARD_LEVEL, SEED);
        List<Point> curve = outcome instanceof ScalingFit fit
                ? curve(fit.fitted().law(), series.upTo(cpus).samples().lastKey())
                : List.of();
        return new Scaling(rows.get(0).name(), outcome, curve);
    }

    private static List<Point> curve(UniversalScalabilityLaw law, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(n -> new Point(n, law.throughput(n)))
                .toList();
    }
}
