package everycore.profile;

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
        assertEquals(new TaskTimes.Counts(2 + 1000 + 3, 40 + 4, 5_000_000 + 800, 700), after.since(before));
    }

    @Test
    void isAbsentOnSystemsWithoutSuchFiles() throws URISyntaxException {
        assertEquals(Optional.empty(), TaskTimes.read(Path.of("no", "such", "directory")));
        assertEquals(Optional.empty(), TaskTimes.read(captured("before").resolve("71")));
    }

    private static Path captured(String name) throws URISyntaxException {
        return Path.of(TaskTimesTest.class.getResource("/profile/" + name).toURI());
    }
}
