package everycore.render;

import everycore.report.Pivot;
import everycore.report.Row;
import everycore.report.Scaling;
import everycore.result.Cell;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The curves that one small picture shows: of one benchmark, or of the parameters of one.
 *
 * @param family what the title leaves out, where it leaves out anything
 */
record ScalingPanel(String family, String title, List<Curve> curves) {
    /** More in one picture hide each other, so that each gets one of its own. */
    private static final int MOST_CURVES = 6;

    /** How many times the throughput of one thread so many have. */
    record Point(int threads, double speedup) {}

    /**
     * A benchmark with one set of parameters, by number of threads.
     *
     * @param rows the first is of one thread
     * @param law the fitted one behind them, where there is one
     */
    record Curve(String name, List<Row> rows, Optional<Scaling> law) {
        Curve {
            rows = List.copyOf(rows);
        }

        List<Point> measured() {
            return rows.stream()
                    .map(row -> new Point(
                            row.cell().threads(), ScalingPanel.speedup(row).value()))
                    .toList();
        }

        /** Over the throughput that one thread was measured to have, as the points are. */
        List<Point> fitted() {
            double one = rows.get(0).throughput().value();
            return law.stream()
                    .flatMap(scaling -> scaling.curve().stream())
                    .map(point -> new Point(point.threads(), point.throughput() / one))
                    .toList();
        }

        Cell cell() {
            return rows.get(0).cell();
        }

        /** On as many threads as have a CPU each, or on all where that isn't known. */
        double speedup(Optional<Integer> cpus) {
            return rows.stream()
                    .filter(row -> cpus.isEmpty() || row.cell().threads() <= Math.max(1, cpus.get()))
                    .reduce((one, later) -> later)
                    .map(row -> ScalingPanel.speedup(row).value())
                    .orElse(1.0);
        }

        /** Its name without its parameters. */
        private String benchmark() {
            String benchmark = name;
            for (Map.Entry<String, String> parameter : cell().parameters().entrySet()) {
                benchmark = benchmark.replace(" " + parameter, "");
            }
            return benchmark;
        }
    }

    ScalingPanel {
        curves = List.copyOf(curves);
    }

    /**
     * Of all benchmarks that were measured on one thread and on several.
     *
     * @param laws of the rows of their names
     */
    static List<ScalingPanel> of(Pivot pivot, List<Scaling> laws) {
        Map<String, Scaling> fitted = laws.stream()
                .filter(scaling -> scaling.fit().isPresent())
                .collect(Collectors.toMap(Scaling::name, Function.identity()));
        return pivot.groups().stream()
                .flatMap(group -> panels(group, fitted).stream())
                .toList();
    }

    private static List<ScalingPanel> panels(Pivot.Group group, Map<String, Scaling> laws) {
        Collection<List<Curve>> benchmarks = group.lines().stream()
                .map(line -> curve(line, laws))
                .filter(curve -> curve.rows().size() > 1 && curve.cell().threads() == 1)
                .collect(Collectors.groupingBy(ScalingPanel::benchmark, LinkedHashMap::new, Collectors.toList()))
                .values();
        List<ScalingPanel> panels = new ArrayList<>();
        benchmarks.forEach(curves -> {
            if (curves.size() > 1 && curves.size() <= MOST_CURVES) {
                panels.add(new ScalingPanel(group.family(), curves.get(0).benchmark(), curves));
            } else {
                curves.forEach(curve -> panels.add(new ScalingPanel(group.family(), curve.name(), List.of(curve))));
            }
        });
        return panels;
    }

    /** In one mode of one runtime, whatever its parameters. */
    private static List<String> benchmark(Curve curve) {
        return List.of(
                curve.rows().get(0).runtimeTitle(),
                curve.cell().benchmark(),
                curve.cell().mode());
    }

    private static Curve curve(Pivot.Line line, Map<String, Scaling> laws) {
        return new Curve(
                line.name(),
                line.rows().values().stream()
                        .filter(row -> row.cell().threads() == 1
                                || row.speedup()
                                        .filter(it -> it.value() > 0 && Double.isFinite(it.value()))
                                        .isPresent())
                        .toList(),
                Optional.ofNullable(laws.get(line.last().name())));
    }

    /** One thread has 1 of its own. */
    static Estimate speedup(Row row) {
        return row.speedup().orElseGet(() -> new Estimate(1, Optional.empty()));
    }

    double best(Optional<Integer> cpus) {
        return curves.stream().mapToDouble(curve -> curve.speedup(cpus)).max().orElse(1);
    }

    /** Those that tell a curve from the others beside it, in words. */
    String parameters(Curve curve) {
        Map<String, String> own = curve.cell().parameters();
        List<Map.Entry<String, String>> unlike = own.entrySet().stream()
                .filter(parameter -> curves.stream()
                        .anyMatch(other -> !parameter
                                .getValue()
                                .equals(other.cell().parameters().get(parameter.getKey()))))
                .toList();
        return unlike.size() == 1
                ? unlike.get(0).getValue() + " " + unlike.get(0).getKey()
                : unlike.stream().map(Map.Entry::getValue).collect(Collectors.joining(" "));
    }
}
