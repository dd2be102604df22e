package everycore.cli;

import everycore.result.Entry;
import everycore.sweep.Workload;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** One plain line a fork, for a log. */
final class LineProgress implements Progress {
    private final PrintWriter err;
    private final long startNanos = System.nanoTime();
    private String step = "";

    LineProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void sweepStarts(int cells, int forks, Duration shortest, Duration longest) {
        err.println(Progress.plan(cells, forks, shortest, longest));
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Workload workload) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        String left = forksDone == 0
                ? ""
                : ", about " + Progress.text(elapsed.dividedBy(forksDone).multipliedBy(forksOpen)) + " left";
        step = String.format(
                Locale.ROOT,
                "[%d/%d] round %d, %s%s: %s",
                forksDone + 1,
                forksDone + forksOpen,
                round,
                Progress.text(elapsed),
                left,
                workload.name());
    }

    @Override
    public void forkEnds(Workload workload, Entry all, OptionalDouble precision) {
        err.println(step + ": " + Progress.score(all, precision));
    }

    @Override
    public void forkFails(Workload workload, WorkloadFailure failure) {
        err.println(step + ": FAILED: " + failure.getMessage());
    }

    @Override
    public void close() {
        err.flush();
    }
}
