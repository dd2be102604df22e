package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaceTableTest {
    private static RaceRecord record(long interpreted, long compiled) {
        return new RaceRecord(
                "everycore.race/1",
                "17.0.15",
                2,
                100_000,
                List.of(
                        new RaceRecord.Outcome("plain, interpreted", 1, interpreted),
                        new RaceRecord.Outcome("plain, compiled", 6_047, compiled)));
    }

    @Test
    void showsWhoSawWhichBalance() {
        Map<String, RaceRecord> records = new LinkedHashMap<>();
        records.put("anna", record(-5, 0));
        records.put("bert-with-a-very-long-name", record(-5, 8));
        records.put("carla", record(4_469, 0));
        assertEquals(
                List.of(
                        "                    JDK      CPUs  plain interpr.  plain compiled",
                        "anna                17.0.15     2          -5 (1)       0 (6,047)",
                        "bert-with-a-very-…  17.0.15     2          -5 (1)       8 (6,047)",
                        "carla               17.0.15     2       4,469 (1)       0 (6,047)",
                        "",
                        "The balance should be 0; beside it, after how many rounds it was that.",
                        "plain, interpreted: 3 of 3 wrong; -5 in 2 files",
                        "plain, compiled: 1 of 3 wrong"),
                RaceTable.of(records));
    }

    @Test
    void staysWithinEightyColumnsWhateverAFileHolds() {
        RaceRecord strange = new RaceRecord(
                "everycore.race/1",
                "\u001b[2J" + "9".repeat(40),
                2_000_000,
                1,
                List.of(new RaceRecord.Outcome("x\n".repeat(60), Long.MAX_VALUE, Long.MIN_VALUE)));
        for (String line : RaceTable.of(Map.of("name\u0007", strange))) {
            assertTrue(line.length() <= 80 && line.chars().noneMatch(Character::isISOControl), line);
        }
    }

    @Test
    void takesNoOtherFile() {
        assertThrows(IllegalArgumentException.class, () -> new RaceRecord("everycore.report/1", "17", 2, 1, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new RaceRecord(null, "17", 2, 1, List.of()));
    }
}
