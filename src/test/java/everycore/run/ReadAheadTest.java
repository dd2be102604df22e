package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private final ExecutorService workers = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        workers.shutdownNow();
    }

    @Test
    void aFileThatNobodyForesawIsABugByItsNameAndTheOthersAreRead() {
        List<String> read = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        new ReadAhead<>(workers, 2, ReadAheadTest::read)
                .read(
                        List.of(Path.of("a.json"), Path.of("odd.json"), Path.of("b.json")),
                        (file, name) -> read.add(name),
                        complaints::add);
        assertEquals(List.of("a.json", "b.json"), read);
        assertEquals(1, complaints.size());
        String complaint = complaints.get(0);
        assertTrue(complaint.startsWith("odd.json: a bug in everycore, please report it with this line, "), complaint);
        assertTrue(complaint.matches(".*: ArithmeticException: / by zero \\(ReadAheadTest\\.java:\\d+\\)"), complaint);
    }

    private static String read(Path file) {
        int noneOfOdd = file.startsWith("odd.json") ? 0 : 1;
        return file.toString().repeat(1 / noneOfOdd);
    }
}
