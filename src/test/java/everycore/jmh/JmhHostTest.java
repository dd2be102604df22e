package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.Slow;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhHostTest {
    @TempDir
    private Path directory;

    /** As where a write to it finds the disk full. */
    @Slow
    @Test
    void endsAProcessThatLivesButCanNotBeSpokenTo() throws IOException {
        Path deaf = Files.writeString(directory.resolve("java"), "#!/bin/sh\nexec >&-\nexec sleep 60.25\n");
        Files.setPosixFilePermissions(deaf, PosixFilePermissions.fromString("rwx------"));
        try (Workshop workshop = Workshop.open()) {
            JmhHost host = new JmhHost(workshop, new JvmTarget(Optional.of(deaf), "", false), JmhBuild.ours());
            assertEquals(
                    "the process that runs its forks can't be spoken to any more, and was ended",
                    assertThrows(IOException.class, host::list).getMessage());
            host.close();
        }
        assertEquals(
                List.of(),
                ProcessHandle.current()
                        .descendants()
                        .filter(it -> it.info()
                                .commandLine()
                                .filter(line -> line.contains("60.25"))
                                .isPresent())
                        .toList());
    }
}
