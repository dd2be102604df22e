package everycore.render;

import everycore.report.CoreFill;
import everycore.report.CoreFill.Line;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Row;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which runtimes fill every core: a row for each, as long as all CPUs together, with a mark for each of its forms. */
final class HtmlFill {
    private static final int MOST_TICKS = 8;

    private final CoreFill fill;
    private final Strip strip;

    /** A form of a runtime with as many threads as CPUs, or as were measured below that. */
    private record Form(Line line, Row all, Estimate used) {}

    private HtmlFill(CoreFill fill) {
        this.fill = fill;
        int cpus = fill.cpusAllowed();
        int every = cpus / MOST_TICKS + 1;
        List<Double> ticks = IntStream.rangeClosed(0, cpus)
                .filter(n -> n % every == 0 || n == cpus)
                .mapToObj(n -> (double) n)
                .toList();
        this.strip = new Strip(Scale.linear(0, cpus), ticks, Element::number);
    }

    static Element of(CoreFill fill) {
        HtmlFill picture = new HtmlFill(fill);
        Map<String, List<Form>> runtimes = fill.lines().stream()
                .flatMap(line -> picture.form(line).stream())
                .collect(Collectors.groupingBy(
                        form -> form.line().withoutForm(), LinkedHashMap::new, Collectors.toList()));
        List<String> languages = fill.lines().stream().map(HtmlFill::language).toList();
        List<StripRow> rows = runtimes.values().stream()
                .sorted(Comparator.comparing((List<Form> forms) ->
                                languages.indexOf(language(forms.get(0).line())))
                        .thenComparing(forms -> forms.get(0).line().withoutForm(), NaturalOrder.OF_TEXTS))
                .map(picture::row)
                .toList();
        return StripRow.picture(
                "CPUs filled by an endless loop", "CPUs", picture.strip, List.of(new StripRow.Group("", rows)));
    }

    /** What the marks are. */
    static String caption(CoreFill fill) {
        return "Filled circles: threads as many as CPUs, each in an endless loop, with intervals"
                + (fill.threadCounts().get(0) == 1 && fill.cpusAllowed() > 1 ? "; open circles: one thread." : ".");
    }

    private Optional<Form> form(Line line) {
        SortedMap<Integer, Row> within = line.spins().headMap(fill.cpusAllowed() + 1);
        return within.isEmpty()
                ? Optional.empty()
                : Optional.of(within.get(within.lastKey()))
                        .flatMap(all -> all.cpus().map(used -> new Form(line, all, used)));
    }

    /** All versions of a language stand together. */
    private static String language(Line line) {
        return line.spins().get(line.spins().firstKey()).cell().runtime();
    }

    /** Forms in the order in which their marks stand, the least first. */
    private StripRow row(List<Form> forms) {
        List<Form> sorted = forms.stream()
                .sorted(Comparator.comparingDouble(form -> form.used().value()))
                .toList();
        String used = sorted.stream()
                .map(form -> (sorted.size() > 1 ? unbroken(form.line().form()) : "")
                        + Numbers.cpus(form.used().value()))
                .collect(Collectors.joining(", "));
        Form greatest = sorted.get(sorted.size() - 1);
        List<Element> shapes = new ArrayList<>();
        shapes.add(Element.of("g", strip.joint(0, greatest.used().value()))
                .with("color", Colours.of(greatest.all().cell())));
        // Forms do the same on one thread, so that their open circles would hide filled ones.
        sorted.forEach(form -> one(form).ifPresent(shapes::add));
        sorted.forEach(form -> shapes.add(all(form)));
        return new StripRow(
                sorted.size() > 1
                        ? greatest.line().withoutForm()
                        : greatest.line().runtime(),
                shapes,
                used + " of " + fill.cpusAllowed());
    }

    /** In one piece with the number behind it. */
    private static String unbroken(String form) {
        return form.replace('-', '\u2011') + "\u00a0";
    }

    private Optional<Element> one(Form form) {
        return Optional.ofNullable(form.line().spins().get(1))
                .filter(one -> one != form.all())
                .flatMap(one -> one.cpus()
                        .map(cpus ->
                                Shapes.mark(words(one, cpus), Colours.of(one.cell()), strip.ring(Reach.of(cpus)))));
    }

    private Element all(Form form) {
        // Student's t knows nothing of how many CPUs there are.
        Estimate within = form.used().within(0, fill.cpusAllowed());
        return Shapes.mark(words(form.all(), form.used()), Colours.of(form.all().cell()), strip.dot(Reach.of(within)));
    }

    private static String words(Row row, Estimate cpus) {
        return row.runtimeTitle() + ", " + Phrases.threads(row.cell().threads()) + ": " + Numbers.cpus(cpus) + " CPUs";
    }
}
