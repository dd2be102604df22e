package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.tour.RaceProcess.Execution;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RaceLessonTest {
    private static final Pattern ROW =
            Pattern.compile("(plain|opaque), (interpreted|compiled) +([0-9,]+) +(-?[0-9,]+)(   wrong)?");

    @Test
    void showsThreeRacesAndMarksEachWrongBalance() throws Exception {
        String text = Printed.by(new RaceLesson(Duration.ofMillis(300)));
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        assertEquals(3, rows.size(), text);
        for (MatchResult row : rows) {
            assertEquals(row.group(4).equals("0"), row.group(5) == null, row.group());
        }
    }

    @Test
    void saysThatUpdatesWereLostOnlyWhenTheyWere() {
        Race right = new Race(9, 0);
        Race wrong = new Race(1, -13);
        assertTrue(RaceLesson.why(wrong, right).startsWith("Why:"));
        assertTrue(RaceLesson.why(right, wrong).startsWith("Why:"));
        assertTrue(RaceLesson.why(right, right).contains("luck"));
        assertTrue(RaceLesson.whyCompiled(right).contains("removes both lines"));
        assertTrue(RaceLesson.whyCompiled(wrong).contains("was wrong too"));
    }

    @Test
    void aRaceEndsAtTheFirstWrongBalance() throws Exception {
        Race race = Race.run(new Drifting(), Duration.ofDays(1));
        assertEquals(new Race(2, 7), race);
    }

    @Test
    void aRaceWithoutALossEndsInTime() throws Exception {
        Race race = RaceProcess.run(LockedAccount.class, Execution.INTERPRETED, Duration.ofMillis(10));
        assertEquals(0, race.balance());
        assertTrue(race.rounds() >= 1);
    }

    /** Is off by seven at its second look. */
    private static final class Drifting implements Account {
        private int looks;

        @Override
        public void changeIt(long n) {
            // Nothing, so that the balance alone says when it goes wrong.
        }

        @Override
        public long balance() {
            looks++;
            return looks < 2 ? 0 : 7;
        }
    }
}
