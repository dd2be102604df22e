package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ForkTimeLimitTest {
    @Test
    void endsWhatHangsAndSaysSo() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        try (ForkTimeLimit limit = new ForkTimeLimit(Duration.ofMillis(1), ended::countDown)) {
            assertTrue(ended.await(50, TimeUnit.SECONDS));
            assertTrue(limit.isExceeded());
        }
    }

    /** All alarms are rung by one thread: once a later one has rung, an earlier one would have. */
    @Test
    void leavesWhatHasEndedInTimeAlone() throws InterruptedException {
        CountDownLatch early = new CountDownLatch(1);
        ForkTimeLimit inTime = new ForkTimeLimit(Duration.ofMillis(20), early::countDown);
        assertFalse(inTime.isExceeded());
        inTime.close();
        CountDownLatch later = new CountDownLatch(1);
        try (ForkTimeLimit any = new ForkTimeLimit(Duration.ofMillis(40), later::countDown)) {
            assertTrue(later.await(50, TimeUnit.SECONDS));
            assertTrue(any.isExceeded());
        }
        assertEquals(1, early.getCount());
        assertFalse(inTime.isExceeded());
    }
}
