package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.jmh.JmhBenchmark.Declared;
import everycore.result.Entry;
import everycore.result.Protocol;
import everycore.result.SecondaryMetric;
import everycore.sweep.WorkloadFailure;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists and measures benchmarks that are not ours, well-behaved and not, beside one host. */
@Slow
class TheirBenchmarksTest {
    private static final Protocol SHORTEST = new Protocol("test", 0, 10, 1, 10, 1, 1, 0.5, 60, 1);
    private static final JvmTarget HERE = new JvmTarget(Optional.empty(), "", false);

    @TempDir
    private static Path directory;

    private static Workshop workshop;
    private static JmhSide side;
    private static List<JmhBenchmark> all;

    @BeforeAll
    static void build() throws IOException {
        Path classes =
                TheirBuild.classes(directory.resolve("classes"), TheirBuild.jmh(), "Good", "Bad", "Missing", "Sleeper");
        Files.delete(classes.resolve("theirs/Missing.class"));
        JmhBuild build = new JmhBuild(
                "theirs",
                Stream.concat(Stream.of(classes), TheirBuild.jmh().stream()).toList());
        workshop = Workshop.open();
        side = new JmhSide(build, HERE, new JmhHost(workshop, HERE, build), "");
        all = JmhBenchmarks.of(build, HERE);
    }

    @AfterAll
    static void end() {
        side.host().close();
        workshop.close();
    }

    @Test
    void listsEachBenchmarkOnceForEachOfItsModes() {
        assertEquals(
                List.of(
                        "theirs.Good.annotated avgt",
                        "theirs.Good.inItsOwnJvm avgt",
                        "theirs.Good.inItsOwnJvm sample",
                        "theirs.Good.inItsOwnJvm ss",
                        "theirs.Good.inItsOwnJvm thrpt",
                        "theirs.Good.plain thrpt",
                        "theirs.Good.sides thrpt",
                        "theirs.Good.sized thrpt"),
                all.stream()
                        .map(it -> it.name() + " " + it.mode())
                        .filter(it -> it.contains("Good"))
                        .toList());
    }

    @Test
    void knowsWhatTheirAnnotationsDeclare() {
        assertEquals(Declared.NOTHING, named("plain").declared());
        assertEquals(
                new Declared(OptionalInt.of(2), List.of(1), false, List.of(), 0, Duration.ofMillis(50)),
                named("annotated").declared());
        assertEquals(List.of(2, 1), named("sides").declared().groupThreads());
        assertEquals(Map.of("size", List.of("1", "a&b=c")), named("sized").parameters());
        Declared own = named("inItsOwnJvm").declared();
        assertTrue(own.jvmArguments());
        assertEquals(List.of("-Dtheirs.appended=1"), own.appended());
        assertEquals(1, own.warmupForks());
    }

    @Test
    void knowsWhichBuildTheyAreOf() {
        assertEquals("1.37", named("plain").build().jar().orElseThrow().jmhVersion());
        assertTrue(named("plain").build().jar().orElseThrow().sha256().matches("[0-9a-f]{12}"));
    }

    @Test
    void keepsTheirModeAndUnit() throws WorkloadFailure {
        Entry fork = workload("annotated", SHORTEST).measureFork();
        assertEquals("avgt", fork.mode());
        assertEquals("ns/op", fork.primaryMetric().scoreUnit());
        assertEquals(2, fork.threads());
        assertEquals(1, fork.measurementIterations());
        assertTrue(fork.secondaryMetric(SecondaryMetric.CPU_WORKER).isPresent());
    }

    @Test
    void leavesThemTheirIterationsWhereThatIsAskedFor() throws WorkloadFailure {
        JmhWorkload workload = workload("annotated", SHORTEST.withOwnIterations());
        Entry fork = workload.measureFork();
        assertEquals(1, fork.warmupIterations());
        assertEquals("10 ms", fork.warmupTime());
        assertEquals(2, fork.measurementIterations());
        assertEquals("20 ms", fork.measurementTime());
        assertEquals(Duration.ofMillis(50), workload.window(SHORTEST.withOwnIterations()));
    }

    @Test
    void passesAParameterOnWhateverItsValueIs() throws WorkloadFailure {
        JmhVariant odd = JmhVariant.of(named("sized")).get(1);
        Entry fork = new JmhWorkload(side, odd, 1, SHORTEST).measureFork();
        assertEquals(Map.of("size", "a&b=c", "threads", "1"), fork.params().orElseThrow());
    }

    @Test
    void measuresAGroupInItsOwnShape() throws WorkloadFailure {
        Entry fork = workload("sides", SHORTEST).measureFork();
        assertEquals(3, fork.threads());
        assertTrue(fork.secondaryMetrics().keySet().containsAll(List.of("read", "write")));
    }

    @Test
    void leavesThemTheirJvmArguments() throws WorkloadFailure {
        Entry fork = workload("inItsOwnJvm", SHORTEST).measureFork();
        assertEquals(
                List.of("-Dtheirs.own=1", "-Xmx99m", "-Dtheirs.appended=1"),
                fork.jvmArgs().orElseThrow());
    }

    @Test
    void namesWhatTheyThrow() {
        assertEquals("no such account", failure("throwsException", Duration.ofMinutes(1)));
    }

    @Test
    void namesTheClassThatTheyLack() {
        assertEquals("ClassNotFoundException: theirs.Missing", failure("needsWhatIsMissing", Duration.ofMinutes(1)));
    }

    @Test
    void saysThatTheyHaveLeft() {
        String reason = failure("exits", Duration.ofMinutes(1));
        assertTrue(reason.contains("exit"), reason);
    }

    @Test
    void takesNothingThatTheyPrintForAnAnswer() throws WorkloadFailure {
        assertTrue(
                workload("printsAlot", SHORTEST).measureFork().primaryMetric().score() > 0);
    }

    @Test
    void endsOneThatHangsWithWhatItHasStarted() {
        assertEquals("hung, and was ended after 2 s", failure("hangsWithAChild", Duration.ofSeconds(2)));
        assertTrue(ProcessHandle.current()
                .descendants()
                .flatMap(process -> process.info().commandLine().stream())
                .noneMatch(command -> command.contains("theirs.Sleeper")));
    }

    @Test
    void goesOnWithAnotherHostWhereOneWasKilled() throws WorkloadFailure {
        workload("plain", SHORTEST).measureFork();
        side.host().close();
        workload("plain", SHORTEST).measureFork();
    }

    private static JmhBenchmark named(String method) {
        return all.stream()
                .filter(it -> it.name().endsWith("." + method))
                .findFirst()
                .orElseThrow();
    }

    private static JmhWorkload workload(String method, Protocol protocol) {
        JmhBenchmark benchmark = named(method);
        int threads = benchmark.threadCounts(List.of(), 2).get(0);
        return new JmhWorkload(side, JmhVariant.of(benchmark).get(0), threads, protocol);
    }

    private static String failure(String method, Duration limit) {
        JmhWorkload workload =
                new JmhWorkload(side, JmhVariant.of(named(method)).get(0), 1, SHORTEST, limit);
        return assertThrows(WorkloadFailure.class, workload::measureFork).getMessage();
    }
}
