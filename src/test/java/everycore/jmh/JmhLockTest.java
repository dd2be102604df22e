package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhLockTest {
    @TempDir
    private Path directory;

    @Test
    void isTakenUntilItIsClosed() throws IOException {
        Path file = directory.resolve("jmh.lock");
        JmhLock.acquire(file).close();
        JmhLock again = JmhLock.acquire(file);
        String refusal =
                assertThrows(IOException.class, () -> JmhLock.acquire(file)).getMessage();
        assertTrue(refusal.contains("another JMH is running") && refusal.contains(file.toString()), refusal);
        assertTrue(refusal.contains("-Djmh.ignoreLock=true"), refusal);
        again.close();
    }

    @Test
    void refusesWhenAnotherJmhHoldsIt() throws IOException {
        Path file = directory.resolve("jmh.lock");
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock held = other.lock();
            assertThrows(IOException.class, () -> JmhLock.acquire(file));
            held.release();
        }
    }

    @Test
    void doesNotFollowALink() throws IOException {
        Path theirs = Files.createFile(directory.resolve("theirs"));
        Path link = Files.createSymbolicLink(directory.resolve("jmh.lock"), theirs);
        assertThrows(IOException.class, () -> JmhLock.acquire(link));
        assertFalse(Files.getPosixFilePermissions(theirs).contains(PosixFilePermission.OTHERS_WRITE));
    }

    @Test
    void saysWhatToDoWhenItCanNotBeOpened() throws IOException {
        Path file = Files.createDirectory(directory.resolve("jmh.lock"));
        String refusal =
                assertThrows(IOException.class, () -> JmhLock.acquire(file)).getMessage();
        assertTrue(refusal.contains("can't open JMH's lock " + file), refusal);
    }
}
