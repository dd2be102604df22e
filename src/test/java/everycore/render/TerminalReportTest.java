package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.Report;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.ResultReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden file was read by a person; a change of it is a change of what every user sees. */
class TerminalReportTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources", "report");

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
    void printsARunOfOurs(String language) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertGolden("run.txt", TerminalReport.of(Report.of("run", ResultReader.read(RESOURCES.resolve("run.json")))));
    }

    @Test
    void printsAFileOfPlainJmh() throws Exception {
        List<Entry> entries = List.of(
                Fixtures.entry("org.Sample.hello", 1, "ops/s", List.of(List.of(3e9), List.of(3.3e9)), Map.of()),
                Fixtures.entry("org.Sample.hello", 1, "ns/op", List.of(List.of(0.3)), Map.of()),
                Fixtures.entry(
                        "org.Sample.world", 2, "ops/s", List.of(List.of(2.0), List.of(2.1), List.of(2.05)), Map.of()));
        assertGolden("plain-jmh.txt", TerminalReport.of(Report.of("plain", entries)));
    }

    @Test
    void letsNoControlCharacterOfAFileReachTheTerminal() {
        Entry entry =
                Fixtures.entry("evil.\u001b[31mBench.\u0007run\u202e", 1, "ops/s", List.of(List.of(1.0)), Map.of());
        String text = TerminalReport.of(Report.of("la\u001b]0;bel", List.of(entry)));
        assertFalse(text.chars().anyMatch(character -> character != '\n' && Character.isISOControl(character)), text);
        assertFalse(text.contains("\u202e"));
        assertTrue(text.contains("[31mBench.run"), "what is left is harmless");
    }

    @Test
    void staysWithinAWideTerminal() throws IOException {
        Files.readAllLines(RESOURCES.resolve("run.txt")).stream()
                .filter(line -> line.startsWith(" "))
                .forEach(line -> assertTrue(line.length() <= 160, line));
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path golden = RESOURCES.resolve(name);
        Path seen = Path.of("target", name);
        Files.writeString(seen, text);
        assertEquals(
                Files.readString(golden, StandardCharsets.UTF_8),
                text,
                "if this is right, copy " + seen + " to " + golden);
    }
}
