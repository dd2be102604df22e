package everycore.render;

import everycore.render.Page.Caption;
import everycore.render.Page.Section;
import everycore.render.Page.Sentences;
import everycore.render.Page.Table;
import everycore.report.KindRatios;
import everycore.report.KindRatios.Kind;
import everycore.report.KindRatios.Line;
import everycore.report.KindRatios.OfKind;
import everycore.report.KindRatios.OfMachine;
import everycore.report.Numbers;
import everycore.report.Scope;
import everycore.result.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Ratios by kind of machine as a page. */
final class KindRatiosPage {
    private record Row(Line line, int kind, OfKind ratio) {}

    private KindRatiosPage() {}

    static Page of(KindRatios ratios) {
        return new Page(
                title(ratios),
                Optional.empty(),
                List.of(
                        new Section("Kinds", new Table<>("Kinds", kinds(ratios), ratios.kinds())),
                        new Section(
                                "Ratios",
                                new Caption("Throughput over that of " + Cell.shortName(ratios.over())
                                        + " on as many threads, in the same sessions; above 1 is more."),
                                new Table<>("Ratios", columns(ratios), rows(ratios))),
                        new Section("How to read it", new Sentences(legend(ratios))),
                        new Section("Beside the numbers", new Sentences(ratios.notes()))));
    }

    static String title(KindRatios ratios) {
        return "Over " + Cell.shortName(ratios.over()) + ", by " + ratios.by();
    }

    private static List<TextColumn<Kind>> kinds(KindRatios ratios) {
        return List.of(
                TextColumn.name("", kind -> ComparedPair.letter(ratios.kinds().indexOf(kind))),
                TextColumn.name(ratios.by().toString(), Kind::name),
                TextColumn.number("machines", kind -> String.valueOf(kind.machines())),
                TextColumn.number("sessions", kind -> String.valueOf(kind.sessions())));
    }

    private static List<TextColumn<Row>> columns(KindRatios ratios) {
        List<TextColumn<Row>> columns = new ArrayList<>();
        columns.add(TextColumn.name("benchmark", row -> row.line().name()));
        columns.add(TextColumn.number(
                "threads", row -> String.valueOf(row.line().cell().threads())));
        if (ratios.kinds().size() > 1) {
            columns.add(TextColumn.name("", row -> ComparedPair.letter(row.kind())));
        }
        columns.add(TextColumn.number(
                "ratio", row -> "×" + Numbers.withInterval(row.ratio().ratio())));
        columns.add(TextColumn.name("holds", row -> row.ratio().scope().words()));
        columns.add(TextColumn.number("machines", row -> machines(row.ratio())));
        columns.add(TextColumn.optional("next machine", row -> row.ratio().nextMachine(), Numbers::interval));
        return columns;
    }

    /** For instance {@code 4, ×1.20 to ×1.83}. */
    private static String machines(OfKind ratio) {
        List<OfMachine> machines = ratio.machines();
        return machines.size() == 1
                ? "1"
                : machines.size() + ", ×"
                        + Numbers.plain(machines.get(0).ratio().value()) + " to ×"
                        + Numbers.plain(
                                machines.get(machines.size() - 1).ratio().value());
    }

    private static List<Row> rows(KindRatios ratios) {
        List<Row> rows = new ArrayList<>();
        for (Line line : ratios.lines()) {
            for (int i = 0; i < line.kinds().size(); i++) {
                int kind = i;
                line.kinds().get(i).ifPresent(ratio -> rows.add(new Row(line, kind, ratio)));
            }
        }
        return rows;
    }

    private static List<String> legend(KindRatios ratios) {
        List<String> lines = new ArrayList<>();
        lines.add("Intervals at " + Numbers.level(ratios.level()) + ", ends rounded outwards.");
        List<Scope> scopes = ratios.lines().stream()
                .flatMap(line -> line.kinds().stream().flatMap(Optional::stream))
                .map(OfKind::scope)
                .distinct()
                .sorted()
                .toList();
        for (Scope scope : scopes) {
            lines.add(scope.words() + ": "
                    + (scope == Scope.KIND
                            ? "over the machines of a kind (random effects by restricted maximum likelihood, Hartung and"
                                    + " Knapp's t), each with a ratio of its own; next machine is where that of one more of the"
                                    + " kind lies."
                            : "over " + scope.members() + " (Welch's t on the logarithms of their means); another "
                                    + (scope == Scope.MACHINE
                                            ? "machine"
                                            : scope == Scope.MACHINES ? "machine or sitting" : "sitting")
                                    + " may do otherwise."));
        }
        return lines;
    }
}
