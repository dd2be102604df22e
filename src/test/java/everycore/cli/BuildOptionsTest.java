package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.jmh.TheirBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names somebody's builds on the command line. */
class BuildOptionsTest {
    private static final String LIBRARIES =
            TheirBuild.jmh().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));

    @TempDir
    private static Path directory;

    private static Path jar;

    @BeforeAll
    static void build() throws IOException {
        Path classes = TheirBuild.classes(directory.resolve("classes"), TheirBuild.jmh(), "Good");
        jar = TheirBuild.jar(directory.resolve("good.jar"), classes);
    }

    @Test
    void listsAndPlansWhatABuildHolds() {
        Invocation list = run("--class-path", classPath(jar), "--list");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("  Good.sized"), list.out());
        assertTrue(list.out().contains("  Good.annotated avgt"), "by its mode, too: " + list.out());
        Invocation dry = run("--class-path", classPath(jar), "--dry-run", "--include", "Good.(annotated|sized)$");
        assertEquals(
                List.of(
                        "Good.annotated on 2 threads",
                        "Good.sized {size=1} on 1 thread",
                        "Good.sized {size=a&b=c} on 1 thread"),
                dry.out().lines().limit(3).toList(),
                dry.err());
    }

    @Test
    void refusesInOneLineWhatIsNoBuild() {
        assertFails(3, "none.jar: no such file", "--jar", "none.jar");
        assertFails(3, "good.jar: holds no JMH", "--jar", jar.toString());
        assertFails(2, "two builds named 'good'", "--jar", jar.toString(), "--jar", jar.toString());
        assertFails(2, "needs at least one letter", "--jar", "...=" + jar);
        assertFails(2, "leave --runtimes", "--jar", jar.toString(), "--runtimes", "c");
        assertFails(2, "--protocol own needs --jar", "--protocol", "own");
        assertFails(2, "each --jar writes its own", "--jar", "a=" + jar, "--jar", "b=" + jar, "-o", "x.json");
    }

    private static void assertFails(int status, String reason, String... arguments) {
        Invocation failed = run(arguments);
        assertEquals(status, failed.status(), failed.err());
        assertEquals(1, failed.err().lines().count(), failed.err());
        assertTrue(failed.err().contains(reason), failed.err());
    }

    private static String classPath(Path build) {
        return build + File.pathSeparator + LIBRARIES;
    }

    private static Invocation run(String... arguments) {
        Stream<String> fixed = Stream.of("run", "--preset", "quick", "--min-forks", "1", "--max-forks", "1");
        return Invocation.of(Stream.concat(fixed, Stream.concat(Stream.of(arguments), Stream.of("--no-topology")))
                .toArray(String[]::new));
    }
}
