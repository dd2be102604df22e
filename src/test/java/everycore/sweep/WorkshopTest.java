package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class WorkshopTest {
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

    /** A program that opens a workshop and waits to be killed. */
    static final class Living {
        private Living() {}

        public static void main(String... none) throws Exception {
            System.out.println(Workshop.open().directory());
            Thread.sleep(60_000);
        }
    }
}
