package everycore.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTimesTest {
    @Test
    void addsUpWhatTheTasksThatAreThereDidMeanwhile() throws URISyntaxException {
        TaskTimes before = TaskTimes.read(captured("before")).orElseThrow();
        TaskTimes after = TaskTimes.read(captured("after")).orElseThrow();
        TaskTimes.Counts meanwhile = after.since(before);
        assertEquals(2 + 1000 + 3, meanwhile.voluntary());
        assertEquals(40 + 4, meanwhile.involuntary());
        assertEquals(5_000_000 + 800, meanwhile.waitingNanos());
        assertEquals(700, meanwhile.compilingNanos());
    }

    @Test
    void isAbsentOnSystemsWithoutSuchFiles() throws URISyntaxException {
        assertEquals(Optional.empty(), TaskTimes.read(Path.of("no", "such", "directory")));
        assertEquals(Optional.empty(), TaskTimes.read(captured("before").resolve("71")));
    }

    private static Path captured(String name) throws URISyntaxException {
        return Path.of(TaskTimesTest.class.getResource("/probe/" + name).toURI());
    }
}
