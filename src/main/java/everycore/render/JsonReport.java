package everycore.render;

import everycore.report.CoreFill;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.Scaling;
import everycore.result.Environment;
import everycore.result.Json;
import everycore.result.Warning;
import everycore.scaling.Cliff;
import everycore.scaling.ScalingFit;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report for programs: everything that the terminal shows, in full precision and SI units, and the fitted curves. The
 * names are stable; what is absent has no value; a reader ignores names that it doesn't know.
 */
final class JsonReport {
    static final String HEAD = "{\"format\": \"everycore.report/1\", \"reports\": [\n";
    static final String TAIL = "\n]}\n";

    record Document(
            String label,
            double level,
            Optional<Environment> environment,
            Optional<Spins> coreFill,
            List<Cell> cells,
            List<Curve> scaling,
            List<String> findings,
            List<String> notes) {}

    record Spins(int cpusAllowed, List<String> runtimes, List<String> sentences) {}

    record Cell(
            String runtime,
            String runtimeTitle,
            String benchmark,
            String name,
            String mode,
            Map<String, String> parameters,
            int threads,
            List<Double> forkThroughputs,
            Value throughputPerSecond,
            Optional<Value> timeSeconds,
            Optional<Value> cycles,
            Optional<Value> speedup,
            Optional<Value> efficiency,
            Optional<Value> againstSpin,
            Optional<Value> serialFraction,
            Optional<Value> cpus,
            Optional<Value> fill,
            Optional<Value> lost,
            List<Warning> warnings) {}

    record Value(Double value, Optional<Double> low, Optional<Double> high) {}

    record Curve(
            String name,
            String words,
            Optional<String> law,
            Optional<Value> contention,
            Optional<Value> coherency,
            Optional<Value> peakThreads,
            Optional<Value> cliff,
            List<Scaling.Point> points) {}

    private JsonReport() {}

    static String of(Report report) {
        return Json.text(new Document(
                report.label(),
                report.level(),
                report.environment(),
                report.coreFill().map(JsonReport::spins),
                report.rows().stream().map(JsonReport::cell).toList(),
                report.scaling().stream().map(JsonReport::curve).toList(),
                report.findings(),
                report.notes()));
    }

    private static Spins spins(CoreFill fill) {
        List<String> runtimes =
                fill.lines().stream().map(CoreFill.Line::runtime).toList();
        return new Spins(fill.cpusAllowed(), runtimes, fill.sentences());
    }

    private static Cell cell(Row row) {
        return new Cell(
                row.cell().runtime(),
                row.runtimeTitle(),
                row.cell().benchmark(),
                row.name(),
                row.cell().mode(),
                row.cell().parameters(),
                row.cell().threads(),
                row.throughputs().forkMeans(),
                value(row.throughput()),
                row.time().map(JsonReport::value),
                row.cycles().map(JsonReport::value),
                row.speedup().map(JsonReport::value),
                row.efficiency().map(JsonReport::value),
                row.againstSpin().map(JsonReport::value),
                row.serialFraction().map(JsonReport::value),
                row.cpus().map(JsonReport::value),
                row.fill().map(JsonReport::value),
                row.lost().map(JsonReport::value),
                row.warnings());
    }

    private static Curve curve(Scaling scaling) {
        Optional<ScalingFit> fit = scaling.fit();
        return new Curve(
                scaling.name(),
                scaling.words(),
                fit.map(it -> it.model().title()),
                fit.map(it -> value(it.contention())),
                fit.map(it -> value(it.coherency())),
                fit.flatMap(it -> it.peak().threads()).map(JsonReport::value),
                scaling.cliff().map(Cliff::ratio).map(JsonReport::value),
                scaling.curve());
    }

    static Value value(Estimate estimate) {
        return new Value(
                estimate.value(),
                estimate.interval().map(ConfidenceInterval::low),
                estimate.interval().map(ConfidenceInterval::high));
    }
}
