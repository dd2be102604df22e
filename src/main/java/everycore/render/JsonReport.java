package everycore.render;

import everycore.report.CoreFill;
import everycore.report.Fleet;
import everycore.report.Numbers;
import everycore.report.Quantity;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.Scaling;
import everycore.report.Session;
import everycore.report.Spread;
import everycore.result.Environment;
import everycore.result.Json;
import everycore.scaling.Cliff;
import everycore.scaling.LackOfFit;
import everycore.scaling.ScalingFit;
import everycore.scaling.UniversalScalabilityLaw;
import everycore.statistics.Estimate;
import everycore.statistics.Level;
import everycore.statistics.VarianceComponents;
import java.util.LinkedHashMap;
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
            List<Sitting> sessions,
            Optional<Integer> cpusAllowed,
            Optional<Spins> coreFill,
            List<Map<String, Object>> cells,
            List<Curve> scaling,
            List<String> findings,
            List<String> notes) {}

    record Sitting(String name, Optional<String> startedAt, Optional<String> machine) {}

    record Spins(int cpusAllowed, List<String> runtimes, List<String> sentences) {}

    /** Of the variance, and the relative half-widths to expect. */
    record Shares(
            double machines,
            double sessions,
            double forks,
            double iterations,
            double halfWidth,
            Optional<Double> halfWidthWithOneMoreMachine,
            Optional<Double> halfWidthWithOneMoreSession,
            Optional<Double> halfWidthWithOneMoreFork) {}

    record Curve(
            String name,
            String words,
            Optional<String> law,
            Optional<String> weights,
            Optional<JsonValue> contention,
            Optional<JsonValue> coherency,
            Optional<JsonValue> throughputOfOne,
            Optional<JsonValue> peakThreads,
            Optional<Double> largestResidual,
            Optional<LackOfFit> lackOfFit,
            Optional<UniversalScalabilityLaw> unweighted,
            Optional<JsonValue> cliff,
            List<Scaling.Point> points) {}

    private JsonReport() {}

    static String of(Report report) {
        return Json.text(new Document(
                report.label(),
                report.level(),
                report.environment(),
                report.sessions().stream()
                        .map(session -> sitting(session, report.fleet()))
                        .toList(),
                report.cpusAllowed(),
                report.coreFill().map(JsonReport::spins),
                report.rows().stream().map(row -> cell(report, row)).toList(),
                report.scaling().stream().map(JsonReport::curve).toList(),
                report.findings(),
                report.notes()));
    }

    private static Sitting sitting(Session session, Fleet fleet) {
        return new Sitting(session.name(), session.environment().map(Environment::startedAt), fleet.machineOf(session));
    }

    private static Spins spins(CoreFill fill) {
        List<String> runtimes =
                fill.lines().stream().map(CoreFill.Line::runtime).toList();
        return new Spins(fill.cpusAllowed(), runtimes, fill.sentences());
    }

    private static Map<String, Object> cell(Report report, Row row) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("runtime", row.cell().runtime());
        cell.put("runtimeTitle", row.runtimeTitle());
        cell.put("benchmark", row.cell().benchmark());
        cell.put("name", row.name());
        cell.put("mode", row.cell().mode());
        cell.put("parameters", row.cell().parameters());
        cell.put("threads", row.cell().threads());
        cell.put("scope", row.scope().toString());
        cell.put("forkThroughputs", row.sessions().forks().forkMeans());
        if (report.sessions().size() > 1) {
            cell.put("sessionThroughputs", row.sessions().means().forkMeans());
        }
        for (Quantity quantity : Quantity.values()) {
            quantity.of(row).ifPresent(value -> cell.put(quantity.camelCase(), JsonValue.of(value, quantity::words)));
        }
        row.nextMachine(report.level()).ifPresent(next -> cell.put("nextMachinePerSecond", next));
        Optional.ofNullable(report.spread().cells().get(row.cell()))
                .ifPresent(components -> cell.put("spread", spread(components)));
        cell.put("warnings", row.warnings());
        return cell;
    }

    private static Shares spread(VarianceComponents components) {
        return new Shares(
                components.share(Level.MACHINE),
                components.share(Level.SESSION),
                components.share(Level.FORK),
                components.share(Level.ITERATION),
                Spread.expected(components),
                Spread.withOneMore(Level.MACHINE, components),
                Spread.withOneMore(Level.SESSION, components),
                Spread.withOneMore(Level.FORK, components));
    }

    private static Curve curve(Scaling scaling) {
        Optional<ScalingFit> fit = scaling.fit();
        return new Curve(
                scaling.name(),
                scaling.words(),
                fit.map(ScalingFit::title),
                fit.map(it -> ScalingFit.WEIGHTS),
                fit.map(it -> number(it.contention())),
                fit.map(it -> number(it.coherency())),
                fit.map(it -> JsonValue.of(it.throughputOfOne(), Numbers::throughput)),
                fit.flatMap(it -> it.peak().threads()).map(JsonReport::number),
                fit.map(it -> it.fitted().largestRelativeResidual()),
                fit.flatMap(ScalingFit::lackOfFit),
                fit.flatMap(ScalingFit::unweighted),
                scaling.cliff().map(Cliff::ratio).map(JsonReport::number),
                scaling.curve());
    }

    private static JsonValue number(Estimate estimate) {
        return JsonValue.of(estimate, Numbers::withInterval);
    }
}
