package everycore.render;

import everycore.report.Numbers;
import everycore.result.Cell;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * A tidy table as comma-separated values: full precision, SI units, and nothing where a value is absent.
 *
 * @param fields whose names stay what they are
 */
record CsvTable<T>(List<Field<T>> fields) {
    private static final List<String> NO_INTERVAL = List.of("", "");
    private static final List<String> NO_ESTIMATE = List.of("", "", "");

    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();

    /** One column, or some that are made of one value. */
    record Field<T>(List<String> names, Function<T, List<String>> texts) {}

    static <T> Field<T> field(String name, Function<T, String> text) {
        return new Field<>(List.of(name), row -> List.of(text.apply(row)));
    }

    /** What names a cell. */
    static <T> List<Field<T>> cell(Function<T, Cell> cell) {
        return List.of(
                field("runtime", row -> cell.apply(row).runtime()),
                field("benchmark", row -> cell.apply(row).benchmark()),
                field("mode", row -> cell.apply(row).mode()),
                field("parameters", row -> parameters(cell.apply(row))),
                field("threads", row -> String.valueOf(cell.apply(row).threads())));
    }

    /** A value and the ends of its interval. */
    static <T> Field<T> estimate(String name, Function<T, Optional<Estimate>> value) {
        return new Field<>(
                List.of(name, name + "_low", name + "_high"),
                row -> value.apply(row).map(CsvTable::texts).orElse(NO_ESTIMATE));
    }

    private static List<String> texts(Estimate estimate) {
        List<String> ends = estimate.interval().map(CsvTable::ends).orElse(NO_INTERVAL);
        return List.of(Numbers.exact(estimate.value()), ends.get(0), ends.get(1));
    }

    /** The ends of an interval alone. */
    static <T> Field<T> interval(String name, Function<T, Optional<ConfidenceInterval>> value) {
        return new Field<>(
                List.of(name + "_low", name + "_high"),
                row -> value.apply(row).map(CsvTable::ends).orElse(NO_INTERVAL));
    }

    private static List<String> ends(ConfidenceInterval interval) {
        return List.of(Numbers.exact(interval.low()), Numbers.exact(interval.high()));
    }

    String header() {
        return FORMAT.format(
                        fields.stream().flatMap(field -> field.names().stream()).toArray())
                + FORMAT.getRecordSeparator();
    }

    String lines(List<T> rows) {
        return lines(rows, CsvTable::safe);
    }

    /** With each name as it is, for programs. */
    String rawLines(List<T> rows) {
        return lines(rows, Printable::printable);
    }

    private String lines(List<T> rows, UnaryOperator<String> each) {
        StringBuilder lines = new StringBuilder();
        try {
            for (T row : rows) {
                boolean isFirst = true;
                for (Field<T> field : fields) {
                    for (String text : field.texts().apply(row)) {
                        if (!isFirst && isPlain(text)) {
                            lines.append(FORMAT.getDelimiterString()).append(text);
                        } else {
                            FORMAT.print(each.apply(text), lines, isFirst);
                        }
                        isFirst = false;
                    }
                }
                FORMAT.println(lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.toString();
    }

    /** Whether it stays as it is; most are, and looking for more takes longer than all else of a table. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isAlphanumeric =
                    letter >= '0' && letter <= '9' || letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
            if (!isAlphanumeric && (i == 0 || letter != '.' && letter != '-')) {
                return false;
            }
        }
        return true;
    }

    /** With a quote before a text that a spreadsheet would take for a formula, as such a name could be a stranger's. */
    static String safe(String text) {
        String printable = Printable.printable(text);
        boolean isFormula = !printable.isEmpty()
                && FORMULA_STARTS.indexOf(printable.charAt(0)) >= 0
                && !NUMBER.matcher(printable).matches();
        return isFormula ? "'" + printable : printable;
    }

    private static String parameters(Cell cell) {
        return cell.parameters().entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
