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

    /** For a fork that something else starts, as JMH does: ends every process below this one. */
    public ForkTimeLimit(Duration limit) {
        this(limit, () -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly));
    }

    ForkTimeLimit(Duration limit, Runnable end) {
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
