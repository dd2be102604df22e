package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
