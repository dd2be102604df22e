package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the whole tour as a user does, in a pipe, and on one CPU where the system can be told so. */
@Slow
class TourIT {
    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    @TempDir
    private Path directory;

    @Test
    void saysThatStdoutHadNoRoom() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        Process process =
                Jar.builder(directory, "tour", "--list").redirectOutput(full).start();
        assertEquals(3, process.waitFor());
        String err = Files.readString(directory.resolve("stderr"));
        assertTrue(err.startsWith("everycore: can't write to stdout: No space left on device"), err);
    }

    @Test
    void everyLessonEndsOnOneCpu() throws Exception {
        ProcessBuilder tour = Jar.builder(directory, "tour");
        if (Files.isExecutable(TASKSET)) {
            List<String> command = new ArrayList<>(List.of(TASKSET.toString(), "-c", "0"));
            command.addAll(tour.command());
            tour.command(command);
        }
        Process process = tour.start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "the tour ends");
        String text = Files.readString(directory.resolve("stdout"));
        assertEquals(0, process.exitValue(), text + Files.readString(directory.resolve("stderr")));
        int last = -1;
        for (String lesson : List.of("threads", "race", "interleavings", "lock", "deadlock", "cores", "gil")) {
            int place = text.indexOf("\n" + lesson + ": ", last);
            assertTrue(lesson.equals("threads") || place > last, lesson + " comes in its turn: " + text);
            last = Math.max(place, last);
        }
        assertTrue(text.contains("record LoopThread("), "the jar holds the sources");
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
    }
}
