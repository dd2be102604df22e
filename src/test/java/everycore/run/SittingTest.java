package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.ResultFile;
import everycore.result.SavedSessions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingTest {
    @TempDir
    private Path directory;

    @Test
    void theFirstHasNoSeedOfItsOwn() {
        Sitting first = Sitting.of(List.of(), false);
        assertEquals(1, first.number());
        assertEquals(Optional.empty(), first.seedByDefault());
        assertTrue(first.sweep().isPresent());
        assertEquals(1, Sitting.of(List.of(), true).number(), "and so it is where there is nothing to go on with");
    }

    @Test
    void anotherOneHasTheNextSeedAndASweepOfItsOwn() throws Exception {
        SavedSessions saved = saved("a", "morning", "first", 7);
        Sitting next = Sitting.of(List.of(saved), false);
        assertEquals(2, next.number());
        assertEquals(Optional.of(8L), next.seedByDefault());
        assertNotEquals(Optional.of("first"), next.sweep());
        assertEquals(43, next.seed(42));
        assertFalse(next.isLastOf(saved));
    }

    /** Killed after the first JVM's fork and before the second's, whose file has yet to begin the session. */
    @Test
    void goesOnInAFileThatDoesNotHoldTheSessionYet() throws Exception {
        SavedSessions ahead = saved("a", "evening", "second", 8);
        SavedSessions behind = saved("b", "morning", "first", 7);
        Sitting sitting = Sitting.of(List.of(behind, ahead), true);
        assertEquals(Optional.of("second"), sitting.sweep());
        assertEquals(Optional.of(8L), sitting.seedByDefault());
        assertTrue(sitting.isLastOf(ahead));
        assertFalse(sitting.isLastOf(behind));
    }

    private SavedSessions saved(String name, String time, String sweep, long seed) throws Exception {
        String startedAt = time.equals("morning") ? "2026-01-02T08:00:00Z" : "2026-01-02T20:00:00Z";
        Environment environment =
                Fixtures.session(name + time, Optional.of(sweep), startedAt, seed, Fixtures.environment(2));
        Path path = directory.resolve(name + ".json");
        new ResultFile(path, environment).add(Fixtures.fork("a.B.spin", 1, List.of(1.0), Map.of()), 1, 1);
        return SavedSessions.read(path);
    }
}
