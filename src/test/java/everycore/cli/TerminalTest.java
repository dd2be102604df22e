package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
    @Test
    void isAsWideAsTheVariableSays() {
        assertEquals(OptionalInt.of(132), Terminal.columns("132"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-80", "wide", "100000000000"})
    void asksTheTerminalWhereTheVariableSaysNothing(String variable) {
        assertTrue(Terminal.columns(variable).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "pipe:[12345], false",
        "/tmp/report.txt, false",
        "/dev/null, false",
        "/dev/pts/3, true",
        "/dev/tty1, true"
    })
    void takesADeviceAloneForATerminal(String target, boolean canBe, @TempDir Path directory) throws IOException {
        Path stream = Files.createSymbolicLink(directory.resolve("1"), Path.of(target));
        assertEquals(canBe, Terminal.canBe(stream));
    }

    @Test
    void asksTheSystemWhereNoLinkTells(@TempDir Path directory) {
        assertTrue(Terminal.canBe(directory.resolve("1")));
    }
}
