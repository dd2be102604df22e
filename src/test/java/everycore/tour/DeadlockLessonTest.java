package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeadlockLessonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void oppositeOrdersCloseACircleThatTheJvmFinds() throws Exception {
        Crossing crossing = new Crossing(new SourceFirst(), 1);
        crossing.start();
        List<Deadlock.Member> members = Deadlock.await(crossing.threads, PATIENCE);
        assertEquals(
                List.of("rent", "salary"),
                members.stream().map(Deadlock.Member::thread).toList());
        Deadlock.Member rent = members.get(0);
        Deadlock.Member salary = members.get(1);
        assertEquals(List.of(salary.waitsFor()), rent.holds());
        assertEquals(List.of(rent.waitsFor()), salary.holds());
        assertEquals("salary", rent.owner());
        assertEquals("rent", salary.owner());

        crossing.threads.get(0).interrupt();
        assertTrue(crossing.join(PATIENCE), "one that gives up frees the other");
        assertEquals(2_000, crossing.sum());
    }

    @Test
    void findsNoDeadlockWhereThereIsNone() throws Exception {
        Crossing crossing = new Crossing(new LowerNumberFirst(), 100);
        crossing.start();
        assertEquals(List.of(), Deadlock.await(crossing.threads, Duration.ofMillis(50)));
        assertTrue(crossing.join(PATIENCE));
    }

    @Test
    void aStuckCrossingIsToldToEnd() throws Exception {
        Crossing crossing = new Crossing(new SourceFirst(), 1);
        crossing.start();
        Deadlock.await(crossing.threads, PATIENCE);
        assertFalse(crossing.join(Duration.ofMillis(20)));
        for (Thread thread : crossing.threads) {
            thread.join();
        }
    }

    @Test
    void bothCuresMoveAllTheMoneyAndNoneIsLost() throws Exception {
        for (Transfer cure : List.of(new LowerNumberFirst(), new TryAndBackOff())) {
            Crossing crossing = new Crossing(cure, 5_000);
            crossing.start();
            assertTrue(crossing.join(PATIENCE), cure.getClass().getSimpleName());
            assertEquals(1_000, crossing.savings.balance);
            assertEquals(1_000, crossing.checking.balance);
        }
    }

    @Test
    void saysThatLuckHidWhatTheCureIsFor() {
        assertFalse(DeadlockLesson.whyBackOff(3).contains("luck"));
        assertTrue(DeadlockLesson.whyBackOff(0).contains("luck"));
    }

    @Test
    void showsWhoHoldsAndWhoWaitsAndEndsBoth() throws Exception {
        String text = Printed.by(new DeadlockLesson());
        assertTrue(
                text.matches(
                        "(?s).*rent holds savings \\(lock @\\w+\\)\n +and waits for checking \\(lock @\\w+\\), which salary holds\n.*"),
                text);
        assertTrue(
                text.matches(
                        "(?s).*salary holds checking \\(lock @\\w+\\)\n +and waits for savings \\(lock @\\w+\\), which rent holds\n.*"),
                text);
        assertTrue(text.contains("salary went on to the end"), text);
        assertTrue(text.split("all done; the sum was 2,000 and is 2,000", -1).length - 1 >= 2, text);
        assertTrue(
                Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> List.of("rent", "salary").contains(thread.getName())),
                "no thread is left");
    }
}
