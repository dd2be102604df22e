package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkshopTest {
    private static final int AT_ONCE = 8;

    @Test
    void isPrivateAndGoneWhenClosed() throws Exception {
        Workshop workshop = Workshop.open();
        Path directory = workshop.directory();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)));
        workshop.close();
        assertTrue(Files.notExists(directory));
    }

    @Test
    void removesWhatAKilledProcessHasLeftAndNothingOfTheLiving() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Living.class.getName())
                .start();
        Path left = Path.of(other.inputReader().readLine());
        try (Workshop whileItLives = Workshop.open()) {
            assertTrue(Files.exists(left), "it lives");
            other.destroyForcibly().waitFor();
            try (Workshop after = Workshop.open()) {
                assertTrue(Files.notExists(left), "it is dead");
                assertTrue(Files.exists(whileItLives.directory()) && Files.exists(after.directory()));
            }
        }
    }

    /** As a process leaves them that is killed between making and locking one, or before a child has opened its file. */
    @Test
    void removesWhatWasNeverLockedOnceItIsOldAndNothingThatIsYoungOrHoldsMore() throws Exception {
        Path young = Files.createTempDirectory("everycore");
        Path empty = old(Files.createTempDirectory("everycore"));
        Path unfinished = Files.createTempDirectory("everycore");
        Files.createFile(unfinished.resolve("lock"));
        old(unfinished);
        Path full = Files.createTempDirectory("everycore");
        Files.createFile(full.resolve("results.json"));
        old(full);
        Path printed = old(Files.createTempFile("everycore", ".out"));
        Path theirs = old(Files.createTempDirectory("everycore-results"));
        try (Workshop workshop = Workshop.open()) {
            for (Path gone : List.of(empty, unfinished, printed)) {
                assertTrue(Files.notExists(gone), gone.toString());
            }
            for (Path kept : List.of(young, full, theirs, workshop.directory())) {
                assertTrue(Files.exists(kept), kept.toString());
            }
        } finally {
            Files.deleteIfExists(full.resolve("results.json"));
            for (Path kept : List.of(young, full, theirs)) {
                Files.deleteIfExists(kept);
            }
        }
    }

    private static Path old(Path file) throws Exception {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(7))));
    }

    @Test
    void givesAWholeFileToAllWhoAskAtOnce() throws Exception {
        long size = Files.size(Path.of("src", "main", "c", "measure.c"));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (Workshop workshop = Workshop.open()) {
            List<Future<Long>> sizes = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sizes.add(threads.submit(() -> {
                    start.await();
                    return Files.size(workshop.unpack("c/measure.c"));
                }));
            }
            for (Future<Long> seen : sizes) {
                assertEquals(size, seen.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A program that opens a workshop and waits to be killed. */
    static final class Living {
        private Living() {}

        public static void main(String... none) throws Exception {
            System.out.println(Workshop.open().directory());
            Thread.sleep(60_000);
        }
    }

    @Test
    void unpacksAFileWholeAndLeavesItAsItIsTheNextTime() throws Exception {
        try (Workshop workshop = Workshop.open()) {
            Path file = workshop.unpack("c/measure.c");
            assertEquals(Files.readString(Path.of("src", "main", "c", "measure.c")), Files.readString(file));
            Files.writeString(file, "changed");
            assertEquals("changed", Files.readString(workshop.unpack("c/measure.c")));
            assertEquals(workshop.directory(), file.getParent().getParent());
        }
    }

    @Test
    void namesAFileThatTheJarLacks() throws Exception {
        try (Workshop workshop = Workshop.open()) {
            assertEquals(
                    "the jar lacks c/none.c",
                    assertThrows(IOException.class, () -> workshop.unpack("c/none.c"))
                            .getMessage());
        }
    }

    @Test
    void leavesOthersDirectoriesThatHaveNoLockAlone() throws Exception {
        Path other = Files.createTempDirectory("everycore");
        try (Workshop any = Workshop.open()) {
            assertTrue(Files.exists(other) && Files.exists(any.directory()));
        } finally {
            Files.delete(other);
        }
    }

    @Test
    void mayBeClosedTwice() throws Exception {
        Workshop workshop = Workshop.open();
        workshop.close();
        workshop.close();
        assertTrue(Files.notExists(workshop.directory()));
    }
}
