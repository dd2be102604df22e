package everycore.run;

import everycore.result.ResultFile;
import everycore.sweep.Sweep;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a sweep on Ctrl-C or SIGTERM: what is finished is saved, what runs is ended, and nothing is left behind. */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Sweep sweep;
    private final RunPlan plan;
    private final PrintWriter err;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    Interruption(Sweep sweep, RunPlan plan, PrintWriter err) {
        this.sweep = sweep;
        this.plan = plan;
        this.err = err;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void interrupt() {
        sweep.stop();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        err.println();
        for (ResultFile file : plan.files()) {
            err.println(
                    file.savedForks() == 0
                            ? "interrupted before the first fork of " + file.path() + " was finished"
                            : "interrupted; forks saved in " + file.path() + ": " + file.savedForks()
                                    + "; the same command with --resume goes on");
        }
        err.flush();
        // The thread that would do it may not come to it any more.
        plan.releaseFiles();
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook is running: it speaks for itself.
        }
    }
}
