package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.render.Format;
import everycore.render.TerminalLayout;
import everycore.report.Report;
import everycore.result.Fixtures;
import everycore.result.ResultFile;
import everycore.run.Conclusion;
import everycore.run.Console;
import everycore.sweep.Budget;
import everycore.sweep.SweepOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stdout and stderr as they look on one terminal. */
class ConclusionTest {
    private static final int CELLS = 50;
    private static final int BUFFER_OF_A_STREAM = 8192;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintWriter out = Main.writer(terminal);
    private final PrintWriter err = Main.writer(terminal);
    private final Console console = new Console(out, err, err);
    private ResultFile file;

    @BeforeEach
    void measure() throws IOException {
        file = new ResultFile(directory.resolve("run.json"), Fixtures.environment(2));
        for (int cell = 0; cell < CELLS; cell++) {
            file.add(
                    Fixtures.fork("org.Bank." + "way".repeat(50) + cell, 1, List.of(1e6, 1.1e6), Map.of()),
                    cell + 1,
                    1);
        }
    }

    @Test
    void endsARunWithItsWholeAnswerAndThenThePageToOpen() {
        Conclusion conclusion = conclusion(true);
        conclusion.printReports(out, new TerminalLayout(80, true, false));
        conclusion.sayWhatIsMissing(console);
        assertTrue(conclusion.savePages(console));
        String report = Format.TERMINAL.of(Report.of(file.path().toString(), file.entries()));
        assertTrue(report.length() > BUFFER_OF_A_STREAM, "a shorter report would come out whole in any case");
        assertEquals(report + """
                        the preset's budget of 7 s ended with 0 cells short of target; give a longer --budget with \
                        --resume to go on
                        saved %s/run.json
                        open %s/run.html
                        """.formatted(directory, directory), terminal.toString(StandardCharsets.UTF_8));
    }

    @Slow
    @Test
    void saysLastWhatCanBeOpenedThoughAPageCanNotBeSaved() throws IOException {
        Files.createDirectory(directory.resolve("run.html"));
        assertFalse(conclusion(false).savePages(console));
        List<String> lines = terminal.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.get(0).startsWith("everycore: can't save " + directory + "/run.html ("), lines.get(0));
        assertEquals(List.of("saved " + directory + "/run.json"), lines.subList(1, lines.size()));
    }

    private Conclusion conclusion(boolean budgetSpent) {
        SweepOutcome outcome = new SweepOutcome(Map.of(), List.of(), budgetSpent, false);
        return new Conclusion(List.of(file), outcome, new Budget(Duration.ofSeconds(7), false));
    }
}
