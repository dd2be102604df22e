package everycore.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes wrong, the file is the old one or the new one, and nothing else lies about. */
class ResultWriterTest {
    private static final List<Entry> OLD = List.of(Fixtures.fork("a.B.old", 1, List.of(1.0), Map.of()));
    private static final List<Entry> NEW = List.of(Fixtures.fork("a.B.new", 1, List.of(2.0), Map.of()));

    @TempDir
    private Path directory;

    private Path path;

    @BeforeEach
    void writeTheOldFile() throws IOException {
        path = directory.resolve("run.json");
        ResultWriter.write(path, OLD);
    }

    @Test
    void leavesTheNewFileAlone() throws Exception {
        ResultWriter.write(path, NEW);
        assertEquals(NEW, ResultReader.read(path));
        assertEquals(List.of(path), files());
    }

    @Test
    void keepsTheOldFileWhenThereIsNoRoomForTheNew() throws Exception {
        Process limited = new ProcessBuilder(
                        "bash",
                        "-c",
                        "ulimit -f 1; exec \"$@\"",
                        "bash",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        path.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, limited.waitFor(), said);
        assertTrue(said.contains("File too large"), said);
        assertEquals(OLD, ResultReader.read(path));
        assertEquals(List.of(path), files());
    }

    @Test
    void keepsTheOldFileWhenItsNameLeavesNoRoomForATemporary() throws Exception {
        Path longest = directory.resolve("n".repeat(250) + ".json");
        Files.copy(path, longest);
        assertThrows(IOException.class, () -> ResultWriter.write(longest, NEW));
        assertEquals(OLD, ResultReader.read(longest));
        assertThrows(IOException.class, () -> WholeFile.tryToWrite(longest), "and this can be known before");
    }

    @Test
    void removesItsTemporaryFileWhenItCanNotTakeThePlace() throws Exception {
        Path occupied = Files.createDirectories(directory.resolve("occupied.json/inside"))
                .getParent();
        assertThrows(IOException.class, () -> ResultWriter.write(occupied, NEW));
        assertEquals(List.of(occupied, path), files());
    }

    @Test
    void namesAFileThatStandsWhereTheDirectoryShould() {
        Path below = path.resolve("run.json");
        IOException failure = assertThrows(IOException.class, () -> ResultWriter.write(below, NEW));
        assertTrue(failure.getMessage().contains(path.toString()), failure.getMessage());
    }

    @Test
    void removesWhatACrashLeftAndNothingElse() throws Exception {
        Path left = Files.createFile(directory.resolve(".run.json.1f.tmp"));
        Path ofAnother = Files.createFile(directory.resolve(".run.json.json.1f.tmp"));
        Path link = Files.createSymbolicLink(directory.resolve(".run.json.2f.tmp"), path);
        WholeFile.deleteLeft(path);
        assertTrue(Files.notExists(left));
        assertEquals(List.of(link, ofAnother, path), files());
    }

    @Test
    void leavesNothingWhereItOnlyTried() throws Exception {
        WholeFile.tryToWrite(path);
        assertEquals(List.of(path), files());
        assertEquals(OLD, ResultReader.read(path));
    }

    @Test
    void writesThroughALinkToADirectory() throws Exception {
        Path link = Files.createSymbolicLink(
                directory.resolve("results"), Files.createDirectory(directory.resolve("elsewhere")));
        ResultWriter.write(link.resolve("run.json"), NEW);
        assertEquals(NEW, ResultReader.read(directory.resolve("elsewhere/run.json")));
    }

    @Test
    void writesTheSameBytesWhateverTheJvmsDefaultsAre() throws Exception {
        Path ours = directory.resolve("ours.json");
        Path theirs = directory.resolve("theirs.json");
        Writing.main(ours.toString());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        theirs.toString())
                .inheritIO()
                .start();
        assertEquals(0, other.waitFor());
        assertArrayEquals(Files.readAllBytes(ours), Files.readAllBytes(theirs));
        assertTrue(Files.readString(ours).contains("日本 – ağ"));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    /** A program, to be run in a JVM of its own. */
    static final class Writing {
        private Writing() {}

        public static void main(String... file) throws Exception {
            new ResultFile(Path.of(file[0]), Fixtures.everythingKnown("日本 – ağ"))
                    .add(Fixtures.fork("a.B.c", 1, List.of(1234.5, 1e-7), Map.of("cpu.worker", 1.0)), 1, 1.25);
        }
    }
}
