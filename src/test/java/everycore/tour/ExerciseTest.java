package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseTest {
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    private Path directory;

    private Path mended(String before, String after) throws Exception {
        Path file = Exercise.write(directory);
        String source = Files.readString(file);
        assertTrue(source.contains(before), source);
        return Files.writeString(file, source.replace(before, after));
    }

    @Test
    void isWrongAsItIsGivenOut() throws Exception {
        // Interpreted, which loses updates within a few rounds also where CPUs are shared; luck may hide it in one
        // check.
        Path file = Exercise.write(directory);
        Optional<String> fault = Optional.empty();
        for (int tries = 0; tries < 20 && fault.isEmpty(); tries++) {
            fault = Exercise.faultOf(file, Duration.ofSeconds(1));
        }
        assertTrue(fault.orElse("").contains("instead of 0 after"), fault.toString());
    }

    @Test
    void isMendedByALock() throws Exception {
        assertEquals(
                Optional.empty(), Exercise.faultOf(mended("public void add", "public synchronized void add"), SHORT));
    }

    @Test
    void findsOutABalanceThatCountsNothing() throws Exception {
        Path file = mended("balance = balance + n;", "");
        String message = assertThrows(LessonFailure.class, () -> Exercise.faultOf(file, SHORT))
                .getMessage();
        assertTrue(message.contains("it must count what is added"), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void namesTheLineThatDoesNotCompile() throws Exception {
        Path file = mended("balance + n;", "balance + n");
        String message = assertThrows(LessonFailure.class, () -> Exercise.faultOf(file, SHORT))
                .getMessage();
        assertTrue(message.matches(".*BrokenBalance\\.java:9: .*expected"), message);
    }

    @Test
    void isNotWrittenOverWhatWasMadeOfIt() throws Exception {
        Exercise.write(directory);
        assertThrows(FileAlreadyExistsException.class, () -> Exercise.write(directory));
    }
}
