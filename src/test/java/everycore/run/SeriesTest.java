package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.run.Series.Ended;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final Instant START =
            LocalDateTime.of(2026, 1, 2, 14, 20).atZone(ZoneId.systemDefault()).toInstant();
    private static final Duration EVERY = Duration.ofMinutes(20);

    private final StringWriter remarks = new StringWriter();
    private final FakeTime time = new FakeTime();
    private final List<String> starts = new ArrayList<>();

    /** A clock that moves only when somebody sleeps or measures. */
    private static final class FakeTime implements TimeOfDay {
        private Instant now = START;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleepUntil(Instant later) {
            now = later;
        }
    }

    @Test
    void startsSessionsAtEqualDistancesFromStartToStart() throws CommandFailure {
        run(series(3, EVERY), 5, 15, 5);
        assertEquals(List.of("1 after 0", "2 after 20", "3 after 40"), starts);
        assertEquals(
                List.of(
                        "session 1 of 3 is saved, the next starts at 14:40",
                        "session 2 of 3 is saved, the next starts at 15:00"),
                remarks.toString().lines().toList());
    }

    @Test
    void startsTheNextAtOnceAndSaysSoWhereOneTakesLonger() throws CommandFailure {
        run(series(3, EVERY), 25, 5, 5);
        assertEquals(List.of("1 after 0", "2 after 25", "3 after 45"), starts);
        assertEquals(
                "session 1 of 3 took longer than 20 min 0 s; the next starts at once",
                remarks.toString().lines().findFirst().orElseThrow());
    }

    @Test
    void waitsForNothingWithoutADistance() throws CommandFailure {
        run(series(3, Duration.ZERO), 5, 15, 5);
        assertEquals(List.of("1 after 0", "2 after 5", "3 after 20"), starts);
        assertEquals("", remarks.toString());
    }

    @Test
    void goesOnAtOnceWhereASessionWasThereAlready() throws CommandFailure {
        Series series = series(3, EVERY);
        series.run(next -> {
            starts.add(String.valueOf(minutes()));
            return new Ended(starts.size() + 1, starts.size() > 1, true);
        });
        assertEquals(List.of("0", "0"), starts);
    }

    @Test
    void endsWhenSomebodyStopsASession() throws CommandFailure {
        series(3, EVERY).run(next -> {
            starts.add("1");
            return new Ended(1, true, false);
        });
        assertEquals(List.of("1"), starts);
    }

    @Test
    void saysBeforehandHowLongItTakesAndWhenItEnds() {
        Series series = series(6, EVERY);
        assertEquals(
                Optional.of("6 sessions, one every 20 min 0 s: about 1 h 44 min, until 16:04"),
                series.forecast(1, Duration.ofMinutes(4)));
        assertEquals(
                Optional.of("6 sessions, one every 20 min 0 s: about 24 min 0 s, until 14:44"),
                series.forecast(5, Duration.ofMinutes(4)));
        assertEquals(
                Optional.of("6 sessions, one every 20 min 0 s; where one takes longer, the next starts at once:"
                        + " about 2 h 30 min, until 16:50"),
                series.forecast(1, Duration.ofMinutes(25)));
    }

    @Test
    void saysWhichSessionItIsAndWhenTheNextStarts() {
        Series series = series(6, EVERY);
        assertEquals(Optional.of("session 2 of 6, the next at 14:40"), series.words(2, START.plus(EVERY)));
        assertEquals(Optional.of("session 6 of 6, the last"), series.words(6, START.plus(EVERY)));
        assertEquals(Optional.empty(), series(1, Duration.ZERO).words(4, START));
    }

    private void run(Series series, int... minutes) throws CommandFailure {
        series.run(next -> {
            int number = starts.size() + 1;
            starts.add(number + " after " + minutes());
            time.now = time.now.plus(Duration.ofMinutes(minutes[number - 1]));
            return new Ended(number, true, true);
        });
    }

    private long minutes() {
        return Duration.between(START, time.now()).toMinutes();
    }

    private Series series(int sessions, Duration every) {
        PrintWriter writer = new PrintWriter(remarks, true);
        return new Series(sessions, every, new Console(writer, writer, writer), time);
    }
}
