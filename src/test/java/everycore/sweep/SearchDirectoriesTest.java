package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class SearchDirectoriesTest {
    @ParameterizedTest
    @CsvSource({
        "/usr/bin:/bin, /usr/bin:/bin",
        ".:/usr/bin:./here:here:../there, /usr/bin",
        "':/usr/bin::/bin:', /usr/bin:/bin",
        "., /usr/bin:/bin",
        "'', /usr/bin:/bin"
    })
    void holdNoneThatDependsOnTheCurrentDirectory(String path, String absolute) {
        assertEquals(absolute, SearchDirectories.absolute(path));
        assertEquals(
                List.of(absolute.split(":")),
                SearchDirectories.of(path).map(Path::toString).toList());
        Map<String, String> environment = new HashMap<>(Map.of("PATH", path, "HOME", "."));
        SearchDirectories.restrict(environment);
        assertEquals(Map.of("PATH", absolute, "HOME", "."), environment);
    }

    /** As a compiler runs its assembler. */
    @Test
    void whatAChildRunsIsNotRunFromTheCurrentDirectory() throws Exception {
        Path planted = Files.writeString(Path.of("everycore-planted"), "#!/bin/sh\necho planted\n");
        try {
            assertTrue(planted.toFile().setExecutable(true));
            List<String> command = List.of("/bin/sh", "-c", "everycore-planted || echo nothing");
            for (String path : List.of(".:/usr/bin:/bin", ":/usr/bin:/bin", "/usr/bin:/bin::", ".", "")) {
                String out = ChildProcess.ask(command, Map.of("PATH", path), Duration.ofSeconds(20))
                        .out();
                assertEquals("nothing\n", out, path);
            }
        } finally {
            Files.delete(planted);
        }
    }
}
