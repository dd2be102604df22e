package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Environment;
import everycore.result.ForkHistory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void takesNoCellsForkHistoryForTheRuns() {
        Environment run = Measured.environment(2);
        ForkHistory history = new ForkHistory(List.of(3), List.of(1.75));
        Environment ofOneCell = new Environment(
                run.formatVersion(),
                run.run(),
                run.sweep(),
                run.label(),
                run.startedAt(),
                run.protocol(),
                run.machine(),
                run.jvm(),
                run.runtime(),
                run.warnings(),
                Optional.of(history));
        Report report = Report.of("file", Measured.on(ofOneCell, Measured.cell("org.A.b", 1, 1)));
        assertEquals(Optional.of(run), report.environment());
    }
}
