package everycore.sweep;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a fork that hangs, by ending every process below this one. */
public final class ForkTimeLimit implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fork-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean exceeded = new AtomicBoolean();
    private final ScheduledFuture<?> alarm;

    public ForkTimeLimit(Duration limit) {
        alarm = TIMER.schedule(this::killChildren, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    public boolean isExceeded() {
        return exceeded.get();
    }

    private void killChildren() {
        exceeded.set(true);
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        alarm.cancel(false);
    }
}
