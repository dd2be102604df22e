package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    private Path directory;

    @Test
    void replacesAFileOnlyWhenAskedTo() throws Exception {
        Path file = Files.createFile(directory.resolve("run.json"));
        OutputFile.requireFree(file, true);
        assertEquals(
                file + " exists; give another --label or --output, or --force to replace it", refusal(file, false));
        OutputFile.requireFree(directory.resolve("none.json"), false);
    }

    @Test
    void neverReplacesWhatIsNoRegularFile() throws Exception {
        Path device = Path.of("/dev/null");
        assertEquals(device + " is no regular file; give --output the name of a file", refusal(device, true));
        assertEquals(directory + " is a directory; give --output the name of a file", refusal(directory, true));
    }

    @Test
    void neverReplacesALink() throws Exception {
        Path file = Files.createFile(directory.resolve("run.json"));
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);
        Path dangling = Files.createSymbolicLink(directory.resolve("dangling.json"), directory.resolve("nothing"));
        assertEquals(link + " is a link; give --output the file that it leads to", refusal(link, true));
        assertEquals(dangling + " is a link; give --output the file that it leads to", refusal(dangling, false));
    }

    private static String refusal(Path file, boolean mayExist) {
        return assertThrows(CommandFailure.class, () -> OutputFile.requireFree(file, mayExist))
                .getMessage();
    }
}
