package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.render.PivotColumns.Column;
import everycore.render.PivotColumns.Entry;
import everycore.report.Detail;
import everycore.report.PivotLines;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.RunFile;
import everycore.result.ResultReader;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PivotColumnsTest {
    /** Its compareAndSet was measured on one thread alone. */
    private static final Path FILE = Path.of("results/epyc-two-vcpus-pairs-a-control.json");

    @Test
    void giveNoNumberUnderAnotherNumberOfThreads() throws Exception {
        Report report =
                Report.of(new RunFile("A control", ResultReader.read(FILE), Optional.empty()), Detail.SENTENCES);
        PivotColumns table = PivotColumns.of(PivotLines.of(report), new Marks<>(report.rows(), Row::warnings));
        assertTrue(text(table, "compareAndSet", "time/op, 1 thread").startsWith("4.01 ns"));
        for (String quantity : new String[] {"time/op", "CPUs", "throughput"}) {
            assertEquals("", text(table, "compareAndSet", quantity + ", 2 threads"));
        }
        assertTrue(text(table, "longAdder", "CPUs, 2 threads").startsWith("1.52"));
    }

    private static String text(PivotColumns table, String benchmark, String header) {
        Column column = table.columns().stream()
                .filter(it -> it.header().equals(header))
                .findFirst()
                .orElseThrow();
        Entry entry = table.entries().stream()
                .filter(it -> it.line().name().equals(benchmark))
                .findFirst()
                .orElseThrow();
        return column.text().apply(entry);
    }
}
