package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that can't be measured says why in a sentence. */
class BadBuildTest {
    private static final int MAJOR_VERSION = 7;
    private static final byte OF_A_FAR_FUTURE = 120;

    @TempDir
    private Path directory;

    @Test
    void isNoJar() throws IOException {
        Path text = Files.writeString(directory.resolve("x.jar"), "not a jar");
        assertTrue(objection(text).startsWith("is no jar: "), objection(text));
    }

    @Test
    void keepsItsLibrariesAsJarsInside() throws IOException {
        Path classes = Files.createDirectories(directory.resolve("boot/BOOT-INF/lib"));
        Files.writeString(classes.resolve("jmh-core-1.37.jar"), "");
        Path jar = TheirBuild.jar(directory.resolve("boot.jar"), directory.resolve("boot"));
        assertTrue(objection(jar).startsWith("keeps its libraries as jars inside"), objection(jar));
    }

    @Test
    void holdsNoJmh() throws IOException {
        Path classes = TheirBuild.classes(directory.resolve("plain"), TheirBuild.jmh(), "Sleeper");
        assertEquals("holds no JMH", objection(TheirBuild.jar(directory.resolve("plain.jar"), classes)));
    }

    @Test
    void holdsNoListOfBenchmarks() throws IOException {
        Path classes = TheirBuild.classes(directory.resolve("plain"), TheirBuild.jmh(), "Sleeper");
        assertEquals(
                "holds no META-INF/BenchmarkList, which JMH's annotation processor writes",
                objection(withJmh(classes)));
    }

    @Test
    void wasCompiledForANewerJava() throws IOException {
        Path classes = TheirBuild.classes(directory.resolve("new"), TheirBuild.jmh(), "Good");
        Path file = classes.resolve("theirs/Good.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[MAJOR_VERSION] = OF_A_FAR_FUTURE;
        Files.write(file, bytes);
        String objection = objection(withJmh(classes));
        assertTrue(
                objection.startsWith("UnsupportedClassVersionError: theirs/Good has been compiled by a more recent"),
                objection);
    }

    /** Stand-ins of the classes that a JMH before 1.14 has. */
    @Test
    void hasAJmhThatIsTooOld() throws IOException {
        Path old = TheirBuild.classes(
                directory.resolve("old"), TheirBuild.jmh(), "old/Runner", "old/ScalarResult", "old/Version");
        assertEquals(
                "its JMH 1.9.3 is older than 1.14, the first whose forks can be looked into; build it with a newer one",
                objection(old));
    }

    private static Path[] withJmh(Path classes) {
        return Stream.concat(Stream.of(classes), TheirBuild.jmh().stream()).toArray(Path[]::new);
    }

    private static String objection(Path... classPath) {
        JmhBuild build = new JmhBuild("bad", List.of(classPath));
        JvmTarget here = new JvmTarget(Optional.empty(), "", false);
        return assertThrows(IOException.class, () -> JmhBenchmarks.of(build, here))
                .getMessage();
    }
}
