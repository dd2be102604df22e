package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeDirectoryTest {

    @ParameterizedTest
    @CsvSource({
        "/home/alice, ~",
        "/home/alice/jdk-25/bin/java, ~/jdk-25/bin/java",
        "/home/alice2/jdk, /home/alice2/jdk",
        "/home/alice-old/jdk, /home/alice-old/jdk",
        "/home/alice.old, /home/alice.old",
        "/mnt/home/alice/jdk, /mnt/home/alice/jdk",
        "/usr/lib/jvm, /usr/lib/jvm",
    })
    void leadingHomeOfWholeComponentsIsATilde(String path, String expected) {
        assertEquals(expected, HomeDirectory.withoutHome(path, "/home/alice"));
        assertEquals(expected, HomeDirectory.withoutHome(path, "/home/alice/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "?"})
    void processWithoutAHomeHidesNothing(String home) {
        assertEquals("/opt/jdk?", HomeDirectory.withoutHome("/opt/jdk?", home));
    }

    @Test
    void homeOfWindowsIsATildeToo() {
        assertEquals("~\\jdk", HomeDirectory.withoutHome("C:\\Users\\alice\\jdk", "C:\\Users\\alice"));
    }

    @Test
    void runningUsersOwnHomeIsATilde() {
        String home = System.getProperty("user.home");
        assertEquals("~/jdk", HomeDirectory.withoutHome(home + "/jdk"));
    }
}
