package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Jar.Ended;
import everycore.jmh.TheirBuild;
import everycore.result.Entry;
import everycore.result.ResultReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures benchmarks that are not ours with nothing but our jar. */
@Slow
class AnyBuildIT {
    private static final Path OTHER_JMH = Path.of("target", "other-jmh").toAbsolutePath();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("otherVersions")
    void measuresWithTheJmhThatABuildHas(String version) throws Exception {
        List<Path> jmh = new ArrayList<>();
        for (String part : List.of("jmh-core-", "jmh-generator-annprocess-")) {
            jmh.add(OTHER_JMH.resolve(part + version + ".jar"));
        }
        TheirBuild.jmh().stream()
                .filter(it -> !it.getFileName().toString().startsWith("jmh-"))
                .forEach(jmh::add);
        Path classes = TheirBuild.classes(directory.resolve("classes"), jmh, "Good");
        Ended run = run("--class-path", "old=" + classPath(classes, jmh), "--include", "annotated|sides");
        assertEquals(0, run.status(), run.err());
        List<Entry> entries = ResultReader.read(directory.resolve("results/old.json"));
        assertEquals(List.of(2, 3), entries.stream().map(Entry::threads).toList());
        assertEquals("ns/op", entries.get(0).primaryMetric().scoreUnit());
        for (Entry entry : entries) {
            assertEquals(
                    version,
                    entry.environment().orElseThrow().jar().orElseThrow().jmhVersion());
            assertTrue(entry.secondaryMetric("cpu.worker").isPresent(), "the probe was there");
        }
        Ended pair = run(
                "--pair",
                "alternate",
                "--class-path",
                "before=" + classPath(classes, jmh),
                "--class-path",
                "after=" + classPath(classes, jmh),
                "--include",
                "annotated");
        assertEquals(0, pair.status(), pair.err());
        for (String side : List.of("before", "after")) {
            Entry entry = ResultReader.read(directory.resolve("results/" + side + ".json"))
                    .get(0);
            assertEquals(
                    List.of(1),
                    entry.environment().orElseThrow().pairs().orElseThrow().numbers());
        }
    }

    private static Stream<String> otherVersions() {
        return Stream.of("1.14", "1.19", "1.21", "1.23", "1.29", "1.35");
    }

    @Test
    void measuresSeveralBuildsInTheSameRoundsIntoAFileEach() throws Exception {
        Path classes = TheirBuild.classes(directory.resolve("classes"), TheirBuild.jmh(), "Good");
        Path jar = TheirBuild.jar(directory.resolve("good.jar"), classes);
        Ended run = run(
                "--class-path",
                "before=" + classPath(jar, TheirBuild.jmh()),
                "--class-path",
                "after=" + classPath(classes, TheirBuild.jmh()),
                "--include",
                "plain");
        assertEquals(0, run.status(), run.err());
        List<Entry> before = ResultReader.read(directory.resolve("results/before.json"));
        List<Entry> after = ResultReader.read(directory.resolve("results/after.json"));
        assertEquals(before.get(0).cell(), after.get(0).cell());
        Ended compared = Jar.run(directory, "compare", "--verbose", "results/before.json", "results/after.json");
        assertTrue(compared.out().contains("jar.name was good.jar and "), compared.out());
    }

    /** As for every user: the other tests let JMH's lock be. */
    @Test
    void measuresWhileTheSweepHoldsJmhsLock() throws Exception {
        ProcessBuilder builder =
                Jar.builder(directory, arguments("--runtimes", "java", "-t", "1", "--include", "empty"));
        List<String> command = builder.command();
        command.set(command.indexOf("-Djmh.ignoreLock=true"), "-Djava.io.tmpdir=" + directory);
        assertEquals(0, builder.start().waitFor(), Files.readString(directory.resolve("stderr")));
        assertTrue(Files.exists(directory.resolve("jmh.lock")));
    }

    private static String classPath(Path build, List<Path> libraries) {
        return Stream.concat(Stream.of(build), libraries.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return Jar.run(directory, arguments(arguments));
    }

    private static String[] arguments(String... own) {
        Stream<String> fixed =
                Stream.of("run", "--preset", "quick", "--min-forks", "1", "--max-forks", "1", "--no-topology");
        return Stream.concat(fixed, Stream.of(own)).toArray(String[]::new);
    }
}
