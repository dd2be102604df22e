package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Fixtures;
import everycore.result.Protocol;
import everycore.sweep.Measurable;
import everycore.sweep.Standing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BarProgressTest {
    private static final int COLUMNS = 80;

    private final StringWriter terminal = new StringWriter();
    private final BarProgress progress = new BarProgress(new PrintWriter(terminal), COLUMNS);

    @Test
    void showsABarTheCellAndTheAnswersSoFar() {
        progress.forkStarts(1, 0, 4, Optional.empty(), measured("Bank.deposit on 1 thread"));
        progress.forkEnds(measured("Bank.deposit on 1 thread"), score(OptionalDouble.empty()));
        progress.forkStarts(1, 1, 3, Optional.of(Duration.ofSeconds(9)), measured("Bank.withdraw on 1 thread"));
        List<String> screen = lastDrawn();
        assertTrue(screen.get(0).matches("█{11}░{34} 1 of 4 forks, 9 s left"), screen.get(0));
        assertEquals("round 1: Bank.withdraw on 1 thread", screen.get(1));
        assertEquals("so far:", screen.get(2));
        assertEquals("  Bank.deposit on 1 thread  2.00 Mops/s", screen.get(3));
    }

    @Test
    void alignsTheAnswersAndSaysNoTimeLeftWhenAllIsDone() {
        progress.forkStarts(1, 0, 2, Optional.of(Duration.ofSeconds(9)), measured("Bank.deposit on 1 thread"));
        progress.forkEnds(measured("Bank.deposit on 1 thread"), score(OptionalDouble.empty()));
        progress.forkEnds(measured("Bank.deposit on 16 threads"), score(OptionalDouble.empty()));
        List<String> screen = lastDrawn();
        assertTrue(screen.get(0).endsWith("█ 2 of 2 forks"), screen.get(0));
        assertEquals("  Bank.deposit on 1 thread    2.00 Mops/s", screen.get(3));
        assertEquals("  Bank.deposit on 16 threads  2.00 Mops/s", screen.get(4));
    }

    @Test
    void isNeverWiderThanTheTerminal() {
        String name = "Bank.anOperationWithAVeryLongName" + "x".repeat(COLUMNS);
        progress.forkStarts(1, 0, 1, Optional.of(Duration.ofHours(30)), measured(name));
        progress.forkEnds(measured(name), score(OptionalDouble.of(0.5)));
        lastDrawn().forEach(line -> assertTrue(line.length() < COLUMNS, line));
        assertTrue(
                lastDrawn().get(3).endsWith("2.00 Mops/s ± 50.0 %"), lastDrawn().get(3));
    }

    @Test
    void leavesNothingBehind() {
        progress.forkStarts(1, 0, 1, Optional.empty(), measured("Bank.deposit on 1 thread"));
        progress.close();
        assertTrue(terminal.toString().endsWith("\u001b[2A\r\u001b[J"), terminal.toString());
    }

    private List<String> lastDrawn() {
        String all = terminal.toString();
        return all.substring(all.lastIndexOf("\u001b[J") + 3).lines().toList();
    }

    private static Standing score(OptionalDouble precision) {
        return new Standing(
                Fixtures.fork("org.Bank.deposit", 1, List.of(2e6), Map.of()), OptionalDouble.empty(), precision);
    }

    private static Measurable measured(String name) {
        return new Measurable() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration window(Protocol protocol) {
                return protocol.window();
            }
        };
    }
}
