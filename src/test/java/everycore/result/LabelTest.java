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
        "Apple M1 Pro, 10, 21, apple-m1-pro-10cpus-jdk21"
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
        ".hidden, hidden"
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
        assertEquals(100, Label.fileName("x".repeat(300)).length());
    }
}
