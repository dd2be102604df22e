package everycore.sweep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a fork that hangs. */
public final class ForkTimeLimit implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fork-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean exceeded = new AtomicBoolean();
    private final ScheduledFuture<?> alarm;

    /** @param end ends the processes that the fork consists of */
    public ForkTimeLimit(Duration limit, Runnable end) {
        alarm = TIMER.schedule(
                () -> {
                    exceeded.set(true);
                    end.run();
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    public boolean isExceeded() {
        return exceeded.get();
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
