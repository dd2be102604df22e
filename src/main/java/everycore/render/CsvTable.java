package everycore.render;

import everycore.report.Numbers;
import everycore.result.Cell;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A tidy table as comma-separated values: full precision, SI units, and nothing where a value is absent.
 *
 * @param fields whose names stay what they are
 */
record CsvTable<T>(List<Field<T>> fields) {
    private static final String FORMULA_STARTS = "=+-@＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').build();

    /** One column. */
    record Field<T>(String name, Function<T, String> text) {}

    static <T> Field<T> field(String name, Function<T, String> text) {
        return new Field<>(name, text);
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
    static <T> List<Field<T>> estimate(String name, Function<T, Optional<Estimate>> value) {
        List<Field<T>> fields = new ArrayList<>();
        fields.add(field(
                name,
                row -> value.apply(row).map(it -> Numbers.exact(it.value())).orElse("")));
        fields.addAll(interval(name, row -> value.apply(row).flatMap(Estimate::interval)));
        return fields;
    }

    /** The ends of an interval alone. */
    static <T> List<Field<T>> interval(String name, Function<T, Optional<ConfidenceInterval>> value) {
        return List.of(
                field(name + "_low", row -> end(value.apply(row), ConfidenceInterval::low)),
                field(name + "_high", row -> end(value.apply(row), ConfidenceInterval::high)));
    }

    String header() {
        return line(fields.stream().map(Field::name).toList());
    }

    String lines(List<T> rows) {
        return lines(rows, CsvTable::safe);
    }

    /** With each name as it is, for programs. */
    String rawLines(List<T> rows) {
        return lines(rows, Printable::printable);
    }

    private String lines(List<T> rows, UnaryOperator<String> each) {
        return rows.stream()
                .map(row -> line(fields.stream()
                        .map(field -> each.apply(field.text().apply(row)))
                        .toList()))
                .collect(Collectors.joining());
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

    private static String end(Optional<ConfidenceInterval> interval, Function<ConfidenceInterval, Double> end) {
        return interval.map(end).map(Numbers::exact).orElse("");
    }

    private static String line(List<String> values) {
        StringBuilder line = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(line, FORMAT)) {
            printer.printRecord(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }
}
