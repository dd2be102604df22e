package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTogetherCommandTest {
    @TempDir
    private Path directory;

    @Test
    void laysFilesOfTheRaceSideBySideAndNamesOthers() throws Exception {
        Path good = Files.writeString(directory.resolve("anna.json"), """
                {"format": "everycore.race/1", "jdk": "17.0.15", "cpus": 2, "changes": 100000,
                 "races": [{"name": "plain, interpreted", "rounds": 1, "balance": -5}]}""");
        Path bad = Files.writeString(directory.resolve("bad.json"), "{}");
        Path broken = Files.writeString(directory.resolve("broken.json"), "{");
        Path none = directory.resolve("none.json");
        Invocation invocation =
                Invocation.of("tour", "together", good.toString(), bad.toString(), broken.toString(), none.toString());
        assertEquals(3, invocation.status());
        assertTrue(invocation.out().contains("plain, interpreted: 1 of 1 wrong"), invocation.out());
        assertEquals(
                "everycore: " + bad + ": is no file of `tour race --json`\n"
                        + "everycore: " + broken + ": is no file of `tour race --json`\n"
                        + "everycore: " + none + ": no such file\n",
                invocation.err());
    }
}
