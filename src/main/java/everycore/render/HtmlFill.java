package everycore.render;

import everycore.report.CoreFill;
import everycore.report.CoreFill.Line;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Row;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** Which runtimes fill every core: a row for each, as long as all CPUs together. */
final class HtmlFill {
    private static final int MOST_TICKS = 8;

    private final CoreFill fill;
    private final Strip strip;

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
        List<StripRow> rows = fill.lines().stream()
                .flatMap(line -> picture.row(line).stream())
                .toList();
        return StripRow.picture(
                "CPUs filled by an endless loop", "CPUs", picture.strip, List.of(new StripRow.Group("", rows)));
    }

    private Optional<StripRow> row(Line line) {
        SortedMap<Integer, Row> within = line.spins().headMap(fill.cpusAllowed() + 1);
        if (within.isEmpty()) {
            return Optional.empty();
        }
        Row all = within.get(within.lastKey());
        return all.cpus()
                .map(used -> new StripRow(
                        line.runtime(),
                        marks(line, all, used),
                        Numbers.cpus(used.value()) + " of " + fill.cpusAllowed()));
    }

    private List<Element> marks(Line line, Row all, Estimate used) {
        String colour = Colours.of(all.cell());
        List<Element> shapes = new ArrayList<>();
        shapes.add(strip.bar(used.value()));
        // Student's t knows nothing of how many CPUs there are.
        shapes.addAll(strip.whisker(Reach.of(used.within(0, fill.cpusAllowed()))));
        List<Element> marks = new ArrayList<>();
        marks.add(Shapes.mark(words(all, used), colour, shapes));
        Optional.ofNullable(line.spins().get(1))
                .filter(one -> one != all)
                .flatMap(one ->
                        one.cpus().map(cpus -> Shapes.mark(words(one, cpus), colour, strip.ring(Reach.of(cpus)))))
                .ifPresent(marks::add);
        return marks;
    }

    private static String words(Row row, Estimate cpus) {
        return row.runtimeTitle() + ", " + Phrases.threads(row.cell().threads()) + ": " + Numbers.cpus(cpus) + " CPUs";
    }
}
