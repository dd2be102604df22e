package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource({
        "AMD EPYC, 2, 17.0.15, amd-epyc-2cpus-jdk17",
        "Intel(R) Xeon(R) Platinum 8275CL CPU @ 3.00GHz, 96, 1.8.0_412, intel-xeon-platinum-8275cl-96cpus-jdk8",
        "AMD EPYC 7R13 Processor, 8, 25-ea, amd-epyc-7r13-8cpus-jdk25",
        "Apple M1 Pro, 10, 21, apple-m1-pro-10cpus-jdk21",
        "Intel(R) Core(TM) i7-1165G7 @ 2.80GHz, 8, 11.0.1, intel-core-i7-1165g7-8cpus-jdk11",
        "cpu, 2, 17, 2cpus-jdk17"
    })
    void namesARunAfterItsMachineAndJdk(String model, int cpus, String version, String expected) {
        assertEquals(expected, Label.of(model, cpus, version));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, etc-passwd",
        "a/b, a-b",
        "a\\b, a-b",
        "My Machine, my-machine",
        "日本, 日本",
        ".hidden, hidden",
        "-rf, rf",
        "हिन्दी, हिन्दी",
        "'a\nb', a-b"
    })
    void neverLeavesItsDirectory(String label, String expected) {
        assertEquals(expected, Label.fileName(label));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "///", "---"})
    void needsSomethingToName(String label) {
        assertThrows(IllegalArgumentException.class, () -> Label.fileName(label));
    }

    @Test
    void fitsIntoAFileName() {
        assertEquals("x".repeat(100), Label.fileName("x".repeat(300)));
        assertEquals("x".repeat(99), Label.fileName("x".repeat(99) + "-y"), "no dash at the cut");
        assertEquals("日".repeat(33), Label.fileName("日".repeat(300)), "file systems count bytes");
        assertEquals("𝒳".repeat(25), Label.fileName("𝒳".repeat(300)), "no character cut in half");
    }

    @Test
    void isOneNameHoweverAccentsAreWritten() {
        assertEquals(Label.fileName("caf\u00e9"), Label.fileName("cafe\u0301"));
    }

    @ParameterizedTest
    @CsvSource({"con, run-con", "NUL, run-nul", "com1.old, run-com1.old", "console, console", "com10, com10"})
    void avoidsTheDevicesOfWindows(String label, String expected) {
        assertEquals(expected, Label.fileName(label));
    }
}
