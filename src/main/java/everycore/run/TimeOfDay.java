package everycore.run;

import java.time.Duration;
import java.time.Instant;

/** The time of day, and a way to let it pass. */
interface TimeOfDay {
    TimeOfDay SYSTEM = new SystemClock();

    Instant now();

    void sleepUntil(Instant time) throws InterruptedException;

    /** Looks at the clock again now and then, since it may be set, and a machine may be suspended. */
    final class SystemClock implements TimeOfDay {
        private static final long LONGEST_NAP_MILLIS = 60_000;

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void sleepUntil(Instant time) throws InterruptedException {
            for (long left = left(time); left > 0; left = left(time)) {
                Thread.sleep(Math.min(left, LONGEST_NAP_MILLIS));
            }
        }

        private long left(Instant time) {
            return Duration.between(now(), time).toMillis();
        }
    }
}
