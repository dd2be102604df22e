package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.run.JvmChoice.NamedJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredJvmTest {
    @TempDir
    private Path directory;

    @Test
    void endsAndNamesAJavaThatHangs() throws IOException {
        Path pid = directory.resolve("pid");
        Path java =
                Files.writeString(directory.resolve("java"), "#!/bin/sh\necho $$ > '" + pid + "'\nexec sleep 1000\n");
        assertTrue(java.toFile().setExecutable(true));
        JvmChoice choice = new JvmChoice(List.of(new NamedJvm("", java)), false, "any.Main");
        CommandFailure failure =
                assertThrows(CommandFailure.class, () -> MeasuredJvm.ask(choice, Duration.ofSeconds(1)));
        assertEquals("--jvm " + java + ": hung, and was ended after 1 s", failure.getMessage());
        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(process -> process.onExit().join());
        assertFalse(ProcessHandle.of(child).isPresent());
    }
}
