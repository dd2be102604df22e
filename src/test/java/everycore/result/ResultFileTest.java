package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
    private static final Environment MORNING =
            Fixtures.session("morning", "2026-01-02T08:00:00Z", Fixtures.environment(2));
    private static final Environment EVENING =
            Fixtures.session("evening", "2026-01-02T20:00:00Z", Fixtures.environment(2));

    @TempDir
    private Path directory;

    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = directory.resolve("run.json");
    }

    @Test
    void holdsAllForksOfACellAfterEachOfThem() throws Exception {
        ResultFile file = new ResultFile(path, Fixtures.environment(2));
        file.add(fork("a.B.spin", 1, 10, 12), 1, 1.5);
        file.add(fork("a.B.empty", 2, 7), 2, 1.25);
        file.add(fork("a.B.spin", 1, 20), 3, 1.75);
        List<Entry> entries = ResultReader.read(path);
        assertEquals(
                List.of("a.B.empty", "a.B.spin"),
                entries.stream().map(Entry::benchmark).toList());
        Entry spin = entries.get(1);
        assertEquals(2, spin.forks());
        assertEquals(
                List.of(List.of(10.0, 12.0), List.of(20.0)),
                spin.primaryMetric().iterationsByFork());
        assertEquals(14.0, spin.primaryMetric().score());
        assertEquals(List.of(1, 3), spin.evidence().forkOrder());
        assertEquals(List.of(1.5, 1.75), spin.evidence().forkSeconds());
        assertEquals(
                List.of(List.of(1.0, 1.0), List.of(1.0)),
                spin.secondaryMetric("cpu.worker").orElseThrow().iterationsByFork());
    }

    @Test
    void readsBackItsPairs() throws Exception {
        Pairing control = new Pairing("f0", Pairing.Side.CONTROL, "after", Pairing.Order.DUET, List.of(2));
        Entry entry =
                fork("a.B.spin", 1, 10).withEnvironment(Fixtures.environment(2).withPairs(Optional.of(control)));
        ResultWriter.write(path, List.of(entry));
        assertTrue(Files.readString(path).contains("\"side\" : \"control\""), Files.readString(path));
        assertEquals(List.of(entry), ResultReader.read(path));
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        ResultFile file = new ResultFile(path, Fixtures.environment(2));
        file.add(fork("a.B.spin", 1, 10, Double.NaN), 1, 1.5);
        file.add(fork("a.B.spin", 1, Double.POSITIVE_INFINITY, 3), 2, 1.5);
        assertEquals(file.entries(), ResultReader.read(path));
        String text = Files.readString(path);
        assertTrue(text.contains("\"NaN\"") && text.contains("\"+INF\""), text);
        assertTrue(text.contains("\"threads\" : \"1\""), "the parameter that other readers of JMH need");
    }

    @Test
    void keepsTheOldFileWhenANewOneCanNotBeWritten() throws Exception {
        Path longest = directory.resolve("n".repeat(250) + ".json");
        Files.writeString(longest, "old");
        ResultFile file = new ResultFile(longest, Fixtures.environment(2));
        assertThrows(IOException.class, () -> file.add(fork("a.B.spin", 1, 10), 1, 1));
        assertThrows(IOException.class, () -> file.add(fork("a.B.spin", 1, 20), 2, 1));
        assertEquals("old", Files.readString(longest));
        assertEquals(0, file.savedForks());
        file.save(directory.resolve("elsewhere.json"));
        assertEquals(
                2, ResultReader.read(directory.resolve("elsewhere.json")).get(0).forks(), "the last fork is not lost");
    }

    @Test
    void makesItsDirectoryAgainWhenItVanishes() throws Exception {
        Path deep = Files.createDirectory(directory.resolve("results")).resolve("run.json");
        ResultFile file = new ResultFile(deep, Fixtures.environment(2));
        file.add(fork("a.B.spin", 1, 10), 1, 1);
        Files.delete(deep);
        Files.delete(deep.getParent());
        file.add(fork("a.B.spin", 1, 20), 2, 1);
        assertEquals(2, ResultReader.read(deep).get(0).forks());
    }

    @Test
    void readsBackEverythingThatIsKnownOfARun() throws Exception {
        Entry entry = fork("a.B.spin", 1, 10).withEnvironment(Fixtures.everythingKnown("日本 \u2028 \"a\\b\""));
        ResultWriter.write(path, List.of(entry));
        assertEquals(List.of(entry), ResultReader.read(path));
    }

    @Test
    void addsAMetricThatOnlySomeForksHave() throws Exception {
        ResultFile file = new ResultFile(path, Fixtures.environment(2));
        file.add(Fixtures.fork("a.B.spin", 1, List.of(1.0), Map.of()), 1, 1);
        file.add(fork("a.B.spin", 1, 2), 2, 1);
        Metric worker =
                ResultReader.read(path).get(0).secondaryMetric("cpu.worker").orElseThrow();
        assertEquals(List.of(List.of(), List.of(1.0)), worker.iterationsByFork());
        assertEquals(1.0, worker.score());
    }

    @Test
    void keepsTheForksOfAnotherRuntimeApart() throws Exception {
        ResultFile file = new ResultFile(path, Fixtures.environment(2));
        Environment python = Fixtures.everythingKnown("python");
        file.add(fork("a.B.spin", 1, 10), 1, 1);
        file.add(fork("a.B.spin", 1, 20).withEnvironment(python), 2, 1);
        file.add(fork("a.B.spin", 1, 30).withEnvironment(python), 3, 1);
        List<Entry> entries = ResultReader.read(path);
        assertEquals(
                List.of("cpython", "java"),
                entries.stream().map(entry -> entry.cell().runtime()).toList());
        assertEquals(2, entries.get(0).forks());
        assertEquals(List.of(2, 3), entries.get(0).evidence().forkOrder());
        assertEquals(1, entries.get(1).forks());
    }

    @Test
    void goesOnWithTheForksOfAnEarlierRun() throws Exception {
        new ResultFile(path, Fixtures.environment(2)).add(fork("a.B.spin", 1, 10), 1, 1);
        ResultFile resumed = ResultFile.resume(SavedSessions.read(path), Fixtures.environment(2));
        assertEquals(1, resumed.lastOrder());
        assertEquals(2, resumed.add(fork("a.B.spin", 1, 20), 2, 1).forks());
    }

    @Test
    void refusesToGoOnOnAnotherMachineOrUnderAnotherProtocol() throws Exception {
        new ResultFile(path, Fixtures.environment(2)).add(fork("a.B.spin", 1, 10), 1, 1);
        assertTrue(refusal(Fixtures.environment(4)).contains("machine.limits.cpusAllowed was 2, is 4"));
        assertTrue(refusal(Fixtures.environment(2, 7, 10)).contains("protocol.seed was 42, is 7"));
        assertTrue(refusal(Fixtures.environment(2, 42, 20)).contains("protocol.maximumForks was 10, is 20"));
    }

    @Test
    void refusesToGoOnWithACellThatStandsThereTwice() throws Exception {
        Entry entry = fork("a.B.spin", 1, 10).withEnvironment(Fixtures.environment(2));
        ResultWriter.write(path, List.of(entry, entry));
        assertTrue(refusal(Fixtures.environment(2)).contains("holds B.spin on 1 thread twice"));
    }

    @Test
    void refusesToGoOnWithAFileOfPlainJmh() throws Exception {
        ResultWriter.write(path, List.of(fork("a.B.spin", 1, 10)));
        assertTrue(refusal(Fixtures.environment(2)).contains("plain JMH wrote it"));
    }

    @Test
    void addsASessionAndKeepsEveryByteOfThoseBefore() throws Exception {
        new ResultFile(path, MORNING).add(fork("a.B.spin", 1, 10), 1, 1);
        String before =
                Files.readString(path).replace("\"benchmark\" :", "\"ofAnotherTool\" : 1.50,\n  \"benchmark\" :");
        Files.writeString(path, before);
        ResultFile file = ResultFile.another(SavedSessions.read(path), EVENING);
        assertEquals(0, file.lastOrder(), "a session has an order of its own");
        file.add(fork("a.B.spin", 1, 20), 1, 1);
        String now = Files.readString(path);
        assertTrue(now.startsWith(before.substring(0, before.length() - " ]".length())), now);
        assertEquals(
                List.of("morning", "evening"),
                ResultReader.read(path).stream().map(ResultFileTest::run).toList());
    }

    @Test
    void countsTheForksOfTheNewSessionAlone() throws Exception {
        new ResultFile(path, MORNING).add(fork("a.B.spin", 1, 10), 1, 1);
        ResultFile file = ResultFile.another(SavedSessions.read(path), EVENING);
        Entry added = file.add(fork("a.B.spin", 1, 20), 1, 1);
        assertEquals(1, added.forks());
        assertEquals(2, file.forks());
        assertEquals(file.entries(), ResultReader.read(path));
    }

    @Test
    void goesOnWithTheSessionThatBeganLast() throws Exception {
        new ResultFile(path, MORNING).add(fork("a.B.spin", 1, 10), 1, 1);
        ResultFile.another(SavedSessions.read(path), EVENING).add(fork("a.B.spin", 1, 20), 1, 1);
        String before = Files.readString(path);
        ResultFile resumed = ResultFile.resume(SavedSessions.read(path), EVENING);
        assertEquals("evening", resumed.environment().run());
        resumed.add(fork("a.B.spin", 1, 30), 2, 1);
        List<Entry> entries = ResultReader.read(path);
        assertEquals(List.of(1, 2), entries.stream().map(Entry::forks).toList());
        int end = before.indexOf("}, {");
        assertEquals(before.substring(0, end), Files.readString(path).substring(0, end));
    }

    @Test
    void takesAnotherKernelForASessionAndSaysSo() throws Exception {
        new ResultFile(path, MORNING).add(fork("a.B.spin", 1, 10), 1, 1);
        Environment updated = Fixtures.on(Fixtures.machine(2, "6.12"), EVENING);
        assertEquals(
                "[machine.os.kernel was 6.1, is 6.12]",
                ResultFile.another(SavedSessions.read(path), updated)
                        .otherSettings()
                        .toString());
    }

    @Test
    void refusesASessionUnderAnotherProtocol() throws Exception {
        new ResultFile(path, MORNING).add(fork("a.B.spin", 1, 10), 1, 1);
        String message = assertThrows(
                        BadResultFile.class,
                        () -> ResultFile.another(SavedSessions.read(path), Fixtures.environment(2, 42, 20)))
                .getMessage();
        assertEquals(
                path + ": can't take another session, because this differs: protocol.maximumForks was 10, is 20",
                message);
    }

    @Test
    void refusesForksOfAnotherCompilerInALaterSession() throws Exception {
        Environment python = Fixtures.everythingKnown("python");
        new ResultFile(path, Fixtures.environment(2))
                .add(fork("a.B.spin", 1, 10).withEnvironment(python), 1, 1);
        ResultFile file = ResultFile.another(SavedSessions.read(path), Fixtures.everythingKnown("java"));
        Environment newer =
                python.forRuntime(new LanguageRuntime("cpython", "3.15.0", "subinterpreters", Optional.of(false)));
        Cell cell = ResultReader.read(path).get(0).cell();
        String message = assertThrows(BadResultFile.class, () -> file.requireSame(cell, newer))
                .getMessage();
        assertTrue(message.contains("runtime.version was 3.14.0, is 3.15.0"), message);
    }

    private String refusal(Environment environment) {
        String message = assertThrows(
                        BadResultFile.class, () -> ResultFile.resume(SavedSessions.read(path), environment))
                .getMessage();
        assertTrue(message.startsWith(path + ": "), message);
        return message;
    }

    private static String run(Entry entry) {
        return entry.environment().orElseThrow().run();
    }

    private static Entry fork(String benchmark, int threads, double... scores) {
        List<Double> iterations = Arrays.stream(scores).boxed().toList();
        return Fixtures.fork(benchmark, threads, iterations, Map.of("cpu.worker", 1.0));
    }
}
