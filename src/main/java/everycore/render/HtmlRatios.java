package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Numbers;
import everycore.statistics.Comparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A forest plot: the ratio of each cell with its interval, in the order of the ratios. */
final class HtmlRatios {
    private static final List<List<Double>> TICKS = List.of(
            List.of(0.25, 0.5, 1.0, 2.0, 4.0),
            List.of(0.5, 0.7, 1.0, 1.4, 2.0),
            List.of(0.8, 0.9, 1.0, 1.1, 1.25),
            List.of(0.9, 0.95, 1.0, 1.05, 1.1),
            List.of(0.98, 0.99, 1.0, 1.01, 1.02));
    /** One wide interval must not make a hair of all others. */
    private static final double WIDEST = 4;

    private static final double ROOM = 1.1;

    private record Ratio(ComparedCell cell, String name, Side side) {
        double value() {
            return side.comparison().ratio().value();
        }

        /** How far from 1, either way. */
        DoubleStream ends() {
            return side.comparison().ratio().interval().stream()
                    .flatMapToDouble(interval -> DoubleStream.of(interval.high(), 1 / interval.low()));
        }
    }

    private final CompareReport report;
    private final List<Ratio> ratios;
    private final VerdictWords verdicts;
    private final Strip strip;

    private HtmlRatios(CompareReport report, List<Ratio> ratios) {
        this.report = report;
        this.ratios = ratios;
        this.verdicts = new VerdictWords(report);
        double extent = extent();
        List<Double> ticks = TICKS.stream()
                .filter(some -> some.get(some.size() - 1) <= extent)
                .findFirst()
                .orElse(List.of(1.0));
        this.strip = new Strip(Scale.logarithmic(1 / extent, extent), ticks, tick -> "×" + Element.number(tick));
    }

    static List<Element> of(CompareReport report) {
        Excerpt<Ratio> ratios = Excerpt.of(ratios(report), LongTable.MOST);
        return ratios.captioned(
                new HtmlRatios(report, ratios.drawn()).picture(), "ratio", "least", "greatest", ComparisonPage.CELLS);
    }

    private Element picture() {
        return StripRow.picture(
                "Ratio of each cell",
                "ratio, above 1 is faster",
                strip,
                Stream.of(
                                group("", ratio -> ratio.cell().isTested()),
                                group("controls", ratio -> !ratio.cell().isTested()))
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    private static List<Ratio> ratios(CompareReport report) {
        ComparedNames names = ComparedNames.of(report);
        List<Ratio> ratios = new ArrayList<>();
        for (ComparedCell cell : report.cells()) {
            IntStream.range(0, report.others().size())
                    .forEach(i -> cell.sides()
                            .get(i)
                            .filter(side -> side.comparison().ratio().value() > 0
                                    && Double.isFinite(side.comparison().ratio().value()))
                            .ifPresent(side -> ratios.add(new Ratio(
                                    cell,
                                    names.title(cell) + (report.others().size() > 1 ? ", " + report.other(i) : ""),
                                    side))));
        }
        return ratios.stream().sorted(Comparator.comparingDouble(Ratio::value)).toList();
    }

    private double extent() {
        double ends = ratios.stream()
                .flatMapToDouble(Ratio::ends)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        double values = ratios.stream()
                .mapToDouble(ratio -> Math.max(ratio.value(), 1 / ratio.value()))
                .max()
                .orElse(1);
        double margin = 1 + 2 * report.margin();
        return Math.min(WIDEST, Math.max(margin, Math.max(ends, values)) * ROOM);
    }

    private StripRow.Group group(String heading, Predicate<Ratio> wanted) {
        return new StripRow.Group(
                heading, ratios.stream().filter(wanted).map(this::row).toList());
    }

    private StripRow row(Ratio ratio) {
        Comparison comparison = ratio.side().comparison();
        String words = Numbers.withInterval(comparison.ratio());
        String verdict = verdicts.of(ratio.side());
        List<Element> shapes = new ArrayList<>();
        shapes.add(strip.field(1 / (1 + report.margin()), 1 + report.margin()));
        shapes.add(strip.upright("one", 1));
        shapes.add(Shapes.mark(
                ratio.name() + ": " + words + (verdict.isEmpty() ? "" : ", " + verdict),
                Colours.of(comparison.verdict()),
                strip.dot(Reach.of(comparison.ratio()))));
        return new StripRow(ratio.name(), shapes, (words + " " + verdict).strip());
    }
}
