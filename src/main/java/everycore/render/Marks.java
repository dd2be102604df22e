package everycore.render;

import everycore.result.Warning;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The symbols of warnings in a table, and what they mean. */
final class Marks {
    private Marks() {}

    static String of(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> warning.kind().symbol())
                .distinct()
                .collect(Collectors.joining());
    }

    /** One line for each kind among the warnings of a table's rows. */
    static List<String> legend(Stream<List<Warning>> rows) {
        return rows.flatMap(Collection::stream)
                .map(Warning::kind)
                .distinct()
                .sorted()
                .map(kind -> kind.symbol() + "  " + kind.meaning())
                .toList();
    }
}
