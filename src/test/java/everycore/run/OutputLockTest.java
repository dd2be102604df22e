package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
    @TempDir
    private Path directory;

    @Test
    void letsOneRunWriteAFileAndLeavesNothing() throws Exception {
        Path file = directory.resolve("results/run.json");
        OutputLock first = OutputLock.of(file);
        String refusal =
                assertThrows(CommandFailure.class, () -> OutputLock.of(file)).getMessage();
        assertEquals(
                "another run writes " + file + "; wait for it to end, or give another --label or --output", refusal);
        OutputLock.of(directory.resolve("results/other.json")).close();
        first.close();
        OutputLock.of(file).close();
        assertEquals(List.of(), files());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void holdsALockThatOtherProcessesSee() throws Exception {
        Path file = directory.resolve("run.json");
        OutputLock held = OutputLock.of(file);
        Object inode = Files.getAttribute(directory.resolve(".run.json.lock"), "unix:ino");
        String all = Files.readString(Path.of("/proc/locks"));
        held.close();
        assertTrue(
                all.lines()
                        .anyMatch(line ->
                                line.contains(" " + ProcessHandle.current().pid() + " ")
                                        && line.contains(":" + inode + " ")),
                all);
    }

    @Test
    void takesOverWhatADeadRunHasLeft() throws Exception {
        Path file = directory.resolve("results/run.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file.resolveSibling(".run.json.lock"), "of the dead");
        Files.writeString(file.resolveSibling(".run.json.ab12.tmp"), "half");
        Files.writeString(file.resolveSibling(".run.html.ab12.tmp"), "half");
        OutputLock.of(file).close();
        assertEquals(List.of(), files());
    }

    @Test
    void neverFollowsALink() throws Exception {
        Path file = directory.resolve("results/run.json");
        Files.createDirectories(file.getParent());
        Path theirs = Files.writeString(directory.resolve("theirs"), "theirs");
        Files.createSymbolicLink(file.resolveSibling(".run.json.lock"), theirs);
        assertThrows(CommandFailure.class, () -> OutputLock.of(file));
        assertEquals("theirs", Files.readString(theirs));
    }

    @Test
    void saysWhichNameCanNotBeWritten() {
        Path file = directory.resolve("n".repeat(250) + ".json");
        String refusal =
                assertThrows(CommandFailure.class, () -> OutputLock.of(file)).getMessage();
        assertTrue(refusal.contains("can't write " + file) && refusal.contains("too long"), refusal);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("results"))) {
            return files.toList();
        }
    }
}
