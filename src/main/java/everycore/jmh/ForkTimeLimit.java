package everycore.jmh;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a fork that hangs: JMH waits for its child for ever, so the child must go. */
final class ForkTimeLimit implements AutoCloseable {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "fork-time-limit");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean exceeded = new AtomicBoolean();
    private final ScheduledFuture<?> alarm;

    ForkTimeLimit(Duration limit) {
        alarm = TIMER.schedule(this::killChildren, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isExceeded() {
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
