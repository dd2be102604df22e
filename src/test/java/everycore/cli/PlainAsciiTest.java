package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainAsciiTest {
    @Test
    void standsForWhatATerminalCanNotShow() {
        assertEquals("5.00 us +- 3 %, x1.5 o--* <= 2\n", plain("5.00 µs ± 3 %, ×1.5 o──● ≤ 2\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "report --verbose", "compare"})
    void leavesNothingElseOfWhatIsPrinted(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.addAll(List.of("results/epyc-two-vcpus-jdk17.json", "results/epyc-two-vcpus-jdk25.json"));
        String text = plain(Invocation.of(arguments.toArray(String[]::new)).out());
        assertTrue(text.length() > 500, text);
        assertTrue(text.chars().allMatch(character -> character < 128), text);
    }

    private static String plain(String text) {
        StringWriter written = new StringWriter();
        PrintWriter writer = new PrintWriter(new PlainAscii(written), true);
        writer.print(text);
        writer.flush();
        return written.toString();
    }
}
