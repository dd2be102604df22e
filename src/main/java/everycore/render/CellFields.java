package everycore.render;

import everycore.result.Cell;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What names a cell in comma-separated values. */
final class CellFields {
    private CellFields() {}

    static <T> List<CsvTable.Field<T>> of(Function<T, Cell> cell) {
        return List.of(
                CsvTable.field("runtime", row -> cell.apply(row).runtime()),
                CsvTable.field("benchmark", row -> cell.apply(row).benchmark()),
                CsvTable.field("mode", row -> cell.apply(row).mode()),
                CsvTable.field("parameters", row -> parameters(cell.apply(row))),
                CsvTable.field("threads", row -> String.valueOf(cell.apply(row).threads())));
    }

    private static String parameters(Cell cell) {
        return cell.parameters().entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
