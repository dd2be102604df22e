package everycore.render;

import everycore.report.KindRatios;
import everycore.report.KindRatios.Line;
import everycore.report.KindRatios.OfKind;
import everycore.report.KindRatios.OfMachine;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.result.Cell;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Ratios by kind of machine as a page of its own: a forest plot of kinds and of the machines in them, and the tables. */
final class HtmlKindRatios {
    private static final int TICKS = 7;
    private static final int FEWEST_TICKS = 3;
    private static final List<List<Double>> BETWEEN_DECADES =
            List.of(List.of(0.5, 0.7, 1.0, 1.4, 2.0), List.of(0.8, 0.9, 1.0, 1.1, 1.25), List.of(0.95, 1.0, 1.05));
    /** One wide interval must not make a hair of all others. */
    private static final double FARTHEST = 3;

    private static final double ROOM = 1.1;

    private final KindRatios ratios;
    private final Strip strip;

    private HtmlKindRatios(KindRatios ratios) {
        this.ratios = ratios;
        Scale scale = scale(ratios);
        this.strip = new Strip(scale, ticks(scale), tick -> "×" + Element.number(tick));
    }

    static String of(KindRatios ratios) {
        Page page = KindRatiosPage.of(ratios);
        HtmlPart forest = new HtmlPart(
                "ratios",
                "On which kind of machine does it pay?",
                "Throughput over that of " + Cell.shortName(ratios.over())
                        + " on as many threads, on a logarithmic scale: a dot with its interval for each kind, a grey line"
                        + " to where one more machine of the kind would lie, and a ring for each machine.",
                List.of(new HtmlKindRatios(ratios).picture()));
        Element section = Element.of("section", HtmlPart.header(page.title(), page.subtitle(), Optional.empty()))
                .with("class", "comparison")
                .containing(List.of(forest.section()))
                .containing(HtmlText.of(page, ""))
                .containing(HtmlPart.table(page.title(), KindRatiosData.csv(ratios)));
        return HtmlPage.head(page.title()) + section.markup() + HtmlPage.tail();
    }

    private static Scale scale(KindRatios ratios) {
        List<OfKind> shown = shown(ratios).toList();
        List<Double> values = Stream.concat(
                        Stream.of(1.0),
                        shown.stream()
                                .flatMap(kind -> Stream.concat(
                                        Stream.of(kind.ratio()),
                                        kind.machines().stream().map(OfMachine::ratio)))
                                .map(Estimate::value)
                                .filter(HtmlKindRatios::canBeShown))
                .toList();
        Scale ofValues = Scale.around(values, FARTHEST);
        List<Double> all = Stream.concat(
                        values.stream(),
                        shown.stream()
                                .flatMapToDouble(HtmlKindRatios::ends)
                                .filter(HtmlKindRatios::canBeShown)
                                .map(end -> Math.max(ofValues.least(), Math.min(ofValues.most(), end)))
                                .boxed())
                .toList();
        return Scale.around(all, ROOM);
    }

    private static DoubleStream ends(OfKind kind) {
        return Stream.concat(
                        kind.nextMachine().stream(),
                        Stream.concat(
                                        Stream.of(kind.ratio()),
                                        kind.machines().stream().map(OfMachine::ratio))
                                .flatMap(ratio -> ratio.interval().stream()))
                .flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high()));
    }

    private static Stream<OfKind> shown(KindRatios ratios) {
        return ratios.lines().stream().flatMap(line -> line.kinds().stream()).flatMap(Optional::stream);
    }

    private static boolean canBeShown(double value) {
        return value > 0 && Double.isFinite(value);
    }

    private static List<Double> ticks(Scale scale) {
        List<Double> ticks = scale.ticks(TICKS);
        return Stream.concat(Stream.of(ticks), BETWEEN_DECADES.stream())
                .map(some -> some.stream()
                        .filter(tick -> !scale.isBelow(tick) && !scale.isAbove(tick))
                        .toList())
                .filter(some -> some.size() >= FEWEST_TICKS)
                .findFirst()
                .orElse(ticks);
    }

    private Element picture() {
        return StripRow.picture(
                KindRatiosPage.title(ratios),
                "above 1 is more",
                strip,
                ratios.lines().stream().map(this::group).toList());
    }

    private StripRow.Group group(Line line) {
        List<StripRow> rows = new ArrayList<>();
        String colour = Colours.of(line.cell());
        for (int i = 0; i < line.kinds().size(); i++) {
            String kind = ratios.kinds().get(i).name();
            line.kinds()
                    .get(i)
                    .filter(ratio -> canBeShown(ratio.ratio().value()))
                    .ifPresent(ratio -> {
                        rows.add(row(line, kind, ratio, colour));
                        if (ratio.machines().size() > 1) {
                            ratio.machines().stream()
                                    .filter(machine ->
                                            canBeShown(machine.ratio().value()))
                                    .map(machine -> row(line, kind, machine, colour))
                                    .forEach(rows::add);
                        }
                    });
        }
        return new StripRow.Group(line.title(), rows);
    }

    private StripRow row(Line line, String kind, OfKind ratio, String colour) {
        String words = "×" + Numbers.withInterval(ratio.ratio());
        String where = ratio.scope().words();
        List<Element> shapes = new ArrayList<>();
        shapes.add(strip.upright("one", 1));
        ratio.nextMachine().map(this::reach).ifPresent(shapes::add);
        shapes.add(Shapes.mark(
                line.title() + ", " + kind + ": " + words + ", " + where
                        + ratio.nextMachine()
                                .map(next -> ", next machine " + Numbers.interval(next))
                                .orElse(""),
                colour,
                strip.dot(Reach.of(ratio.ratio()))));
        return new StripRow(kind, shapes, words + " " + where);
    }

    private Element reach(ConfidenceInterval next) {
        return strip.joint(next.low(), next.high());
    }

    /** A machine's name ends with its processor, which may be what the row of its kind says already. */
    private StripRow row(Line line, String kind, OfMachine machine, String colour) {
        String told = machine.name().replace(", " + kind, "");
        String name = told.isEmpty() ? "a machine that isn't told" : told;
        String words = "×" + Numbers.withInterval(machine.ratio());
        return new StripRow(
                "— " + name,
                List.of(
                        strip.upright("one", 1),
                        Shapes.mark(
                                line.title() + ", " + name + ": " + words,
                                colour,
                                strip.ring(Reach.of(machine.ratio())))),
                words + " " + Phrases.count(machine.sessions(), "session"));
    }
}
