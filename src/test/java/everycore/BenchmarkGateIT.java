package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.jmh.TheirBuild;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the page about CI gives, as it stands there, on two builds of which one is a thousand times as slow. */
@Slow
class BenchmarkGateIT {
    private static final String FAILED = "::error title=Benchmarks failed::Slower than base: Work.work on 1 thread\n";

    @TempDir
    private static Path builds;

    private static Path base;
    private static Path head;

    @TempDir
    private Path directory;

    @BeforeAll
    static void build() throws IOException {
        base = classPath("base");
        head = classPath("head");
    }

    @BeforeEach
    void copyTheScript() throws IOException {
        Page page = Page.of(Path.of("src", "site", "markdown", "continuous-integration.md"));
        Page.Block script = page.blocks().stream()
                .filter(block ->
                        block.marker().filter("benchmark-gate.sh"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        Files.write(directory.resolve("benchmark-gate.sh"), script.lines());
        Path java = Files.writeString(
                Files.createDirectory(directory.resolve("bin")).resolve("java"),
                "#!/bin/sh\nexec '" + System.getProperty("java.home")
                        + "/bin/java' -Xmx256m -XX:TieredStopAtLevel=1 -Djmh.ignoreLock=true \"$@\"\n");
        assertTrue(java.toFile().setExecutable(true));
    }

    @Test
    void failsOnASlowdownAndSaysSoEverywhere() throws Exception {
        Path summary = directory.resolve("summary.md");
        int status = run(3, Map.of("GITHUB_STEP_SUMMARY", summary.toString()), base, head);
        assertEquals(1, status, read("stderr"));
        assertTrue(read("stdout").contains(FAILED), read("stdout"));
        assertTrue(read("summary.md").contains("\n**Slower than base: Work.work on 1 thread**\n"), read("summary.md"));
        assertTrue(read("comparison.xml").contains("failures=\"1\""), read("comparison.xml"));
    }

    @Test
    void tellsWhatItCanNotTellFromAPass() throws Exception {
        assertEquals(4, run(1, Map.of(), base, base), read("stderr"));
        assertTrue(read("comparison.md").contains("**The gate is inconclusive: no cell "), read("comparison.md"));
    }

    @Test
    void stopsWhereASideCanNotBeMeasured() throws Exception {
        int status = run(1, Map.of(), base, Files.writeString(directory.resolve("nothing"), directory.toString()));
        assertTrue(status == 2 || status == 3, read("stderr"));
        assertTrue(Files.notExists(directory.resolve("comparison.md")));
    }

    private int run(int forks, Map<String, String> environment, Path baseline, Path other)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "benchmark-gate.sh", baseline.toString(), other.toString())
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment().remove("GITHUB_STEP_SUMMARY");
        builder.environment().putAll(environment);
        builder.environment().put("EVERYCORE", Jar.FILE.toString());
        builder.environment()
                .put(
                        "BENCHMARK_OPTIONS",
                        "--protocol own --no-topology --min-forks " + forks + " --max-forks " + forks);
        builder.environment().merge("PATH", directory.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        return builder.start().waitFor();
    }

    /** A file that holds one, as the Maven profile of the page leaves it. */
    private static Path classPath(String side) throws IOException {
        Path classes = TheirBuild.classes(builds.resolve(side), TheirBuild.jmh(), side + "/Work");
        return Files.writeString(
                builds.resolve(side + ".classpath"),
                Stream.concat(Stream.of(classes), TheirBuild.jmh().stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }
}
