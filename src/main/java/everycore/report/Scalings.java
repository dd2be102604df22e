package everycore.report;

import everycore.result.Cell;
import everycore.result.Environment;
import everycore.scaling.Cliff;
import everycore.scaling.ScalingFit;
import everycore.scaling.ScalingLaws;
import everycore.scaling.ScalingModel;
import everycore.scaling.ScalingOutcome;
import everycore.scaling.ScalingRefusal;
import everycore.scaling.ScalingSeries;
import everycore.scaling.UniversalScalabilityLaw;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the laws behind the curves of a report, cliffs where there are none, and says why where there is neither. */
final class Scalings {
    /** Any seed will do, as long as the same file gives the same report. */
    private static final long SEED = 1967;

    private Scalings() {}

    static List<Scaling> of(List<Row> rows, Optional<Environment> environment) {
        Map<Cell, List<Row>> series = new LinkedHashMap<>();
        rows.forEach(row -> series.computeIfAbsent(row.cell().withThreads(1), one -> new ArrayList<>())
                .add(row));
        // Of files that don't say how many CPUs were allowed, every number of threads is taken to have had its CPUs.
        int cpus = environment.map(Environment::cpusAllowed).orElse(Integer.MAX_VALUE);
        return series.values().stream()
                .filter(cells -> cells.size() > 1)
                .map(cells -> of(cells, cpus))
                .toList();
    }

    private static Scaling of(List<Row> rows, int cpus) {
        String name = rows.get(0).name();
        SortedMap<Integer, Sample> samples = new TreeMap<>();
        rows.forEach(row -> samples.put(row.cell().threads(), row.throughputs()));
        ScalingSeries series = new ScalingSeries(samples);
        Optional<Cliff> cliff = Cliff.of(series.upTo(cpus), Rows.LEVEL);
        ScalingOutcome outcome = ScalingLaws.fit(series, cpus, Rows.LEVEL, SEED);
        if (cliff.isPresent()) {
            return new Scaling(name, cliff, Optional.empty(), List.of(), words(cliff.get()));
        }
        if (outcome instanceof ScalingFit fit) {
            int most = series.upTo(cpus).samples().lastKey();
            return new Scaling(name, cliff, Optional.of(fit), curve(fit.fitted().law(), most), words(fit));
        }
        return new Scaling(name, cliff, Optional.empty(), List.of(), ((ScalingRefusal) outcome).reason());
    }

    private static List<Scaling.Point> curve(UniversalScalabilityLaw law, int most) {
        return IntStream.rangeClosed(1, most)
                .mapToObj(n -> new Scaling.Point(n, law.throughput(n)))
                .toList();
    }

    private static String words(Cliff cliff) {
        return "a cliff, two threads have " + Numbers.withInterval(cliff.ratio())
                + " times the throughput of one; contended it is " + Numbers.throughput(cliff.plateau())
                + (cliff.lowest() < cliff.highest()
                        ? " (from " + Numbers.throughput(cliff.lowest()) + " to " + Numbers.throughput(cliff.highest())
                                + ")"
                        : "")
                + ".";
    }

    private static String words(ScalingFit fit) {
        List<String> parts = new ArrayList<>();
        parts.add("contention " + coefficient(fit.contention()));
        if (fit.model() == ScalingModel.UNIVERSAL_SCALABILITY_LAW) {
            parts.add("coherency " + coefficient(fit.coherency()));
        }
        fit.whyNoIntervals().ifPresent(parts::add);
        parts.add(fit.peak()
                .threads()
                .map(peak -> "highest at " + Numbers.withInterval(peak) + " threads")
                .or(() -> fit.peak().whyNone())
                .orElseThrow());
        return fit.model().title() + " describes it; "
                + String.join("; ", parts).replaceAll("\\.(?=;)", "")
                + (parts.get(parts.size() - 1).endsWith(".") ? "" : ".");
    }

    private static String coefficient(Estimate estimate) {
        return Numbers.withInterval(estimate);
    }
}
