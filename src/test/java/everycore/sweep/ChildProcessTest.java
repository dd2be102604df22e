package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.sweep.ChildProcess.Ended;
import everycore.sweep.ChildProcess.Hung;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ChildProcessTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Consumer<String> NOBODY = line -> {};

    @TempDir
    private Path directory;

    @Test
    void saysStatusOutputAndComplaintsApart() throws IOException {
        Ended ended = ask("echo out; echo err >&2; exit 3");
        assertEquals(new Ended(3, "out\n", "err\n"), ended);
        assertFalse(ended.isDone());
        assertTrue(ask("true").isDone());
    }

    @Test
    void givesTheChildItsVariablesAndNothingToRead() throws IOException {
        List<String> command = List.of("sh", "-c", "cat; echo $GREETING");
        assertEquals(
                "hello\n",
                ChildProcess.ask(command, Map.of("GREETING", "hello"), LONG).out());
    }

    @Test
    void hearsEveryLine() throws IOException {
        List<String> lines = new ArrayList<>();
        Ended ended = ChildProcess.listen(shell("echo one; echo two; printf three"), Map.of(), LONG, lines::add);
        assertEquals(List.of("one", "two", "three"), lines);
        assertEquals("", ended.out());
    }

    @Test
    void keepsStdinOpenForAChildThatIsListenedTo() throws IOException {
        // A read that ends by a timeout of its own shows that there was neither a line nor an end to read.
        String waiting = "if timeout 0.3 cat; then echo closed; else echo open; fi";
        List<String> lines = new ArrayList<>();
        ChildProcess.listen(shell(waiting), Map.of(), LONG, lines::add);
        assertEquals(List.of("open"), lines);
    }

    @Test
    void endsWhoeverHangsAndItsChildren() {
        for (boolean heard : List.of(false, true)) {
            Path pids = directory.resolve("pids-" + heard);
            String hanging = "sleep 1000 & echo $! $$ > " + pids + "; wait";
            Hung hung = assertThrows(Hung.class, () -> {
                if (heard) {
                    ChildProcess.listen(shell(hanging), Map.of(), SHORT, NOBODY);
                } else {
                    ChildProcess.ask(shell(hanging), Map.of(), SHORT);
                }
            });
            assertEquals("hung, and was ended after 3 s", hung.getMessage());
            assertGone(pids);
        }
    }

    @Test
    void saysThatACommandCanNotBeStarted() {
        IOException failure = assertThrows(
                IOException.class,
                () -> ChildProcess.ask(List.of(directory.resolve("gone").toString()), Map.of(), LONG));
        assertTrue(failure.getMessage().contains("No such file"), failure.getMessage());
    }

    @Test
    void givesTheFirstErrorAsTheReasonAndElseTheLastLine() throws IOException {
        assertEquals(
                "x: error: 1",
                ask("echo note; echo x: error: 1 >&2; echo error 2 >&2; exit 1").reason());
        assertEquals("last", ask("printf 'first\\nlast\\n' >&2; exit 1").reason());
        assertEquals("exit status 9", ask("exit 9").reason());
    }

    @Test
    void quotesItsLastThreeLines() throws IOException {
        assertEquals(
                "ended with status 1: b; c; d",
                ask("printf 'a\\nb\\nc\\n\\nd\\n' >&2; exit 1").lastWords());
        assertEquals("ended with status 9", ask("exit 9").lastWords());
    }

    @Test
    void readsComplaintsThatAreNoText() throws IOException {
        assertTrue(ask("printf '\\377 broken\\n' >&2; exit 1").lastWords().endsWith(" broken"));
    }

    @Test
    void leavesNoChildWhenItsThreadIsInterrupted() throws Exception {
        Path pids = directory.resolve("pids");
        CompletableFuture<IOException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            failure.complete(assertThrows(
                    IOException.class,
                    () -> ChildProcess.ask(
                            shell("sleep 1000 & echo $! $$ > " + pids + ".new; mv " + pids + ".new " + pids + "; wait"),
                            Map.of(),
                            LONG)));
            stillInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        while (Files.notExists(pids)) {
            Thread.sleep(5);
        }
        thread.interrupt();
        assertEquals("interrupted", failure.get(30, TimeUnit.SECONDS).getMessage());
        assertTrue(stillInterrupted.get(30, TimeUnit.SECONDS));
        assertGone(pids);
    }

    private static Ended ask(String script) throws IOException {
        return ChildProcess.ask(shell(script), Map.of(), LONG);
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script);
    }

    /** A process that was killed is there until its parent, or whoever inherited it, has taken notice. */
    private static void assertGone(Path pids) {
        String[] numbers;
        try {
            numbers = Files.readString(pids).strip().split(" ");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertEquals(2, numbers.length);
        for (String pid : numbers) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(process -> assertFalse(outlives(process), pid));
        }
    }

    private static boolean outlives(ProcessHandle process) {
        try {
            process.onExit().get(30, TimeUnit.SECONDS);
            return false;
        } catch (Exception e) {
            return true;
        }
    }
}
