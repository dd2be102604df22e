package everycore.cli;

import everycore.result.Entry;
import everycore.sweep.Forecast;
import everycore.sweep.Workload;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
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
    public void sweepStarts(Forecast forecast) {
        err.println(ProgressWords.plan(forecast));
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> left, Workload workload) {
        step = String.format(
                Locale.ROOT,
                "[%d/%d] round %d, %s%s: %s",
                forksDone + 1,
                forksDone + forksOpen,
                round,
                ProgressWords.text(Duration.ofNanos(System.nanoTime() - startNanos)),
                left.map(time -> ", about " + ProgressWords.text(time) + " left")
                        .orElse(""),
                workload.name());
    }

    @Override
    public void forkEnds(Workload workload, Entry all, OptionalDouble precision) {
        err.println(step + ": " + ProgressWords.score(all, precision));
    }

    @Override
    public void forkFails(Workload workload, WorkloadFailure failure) {
        err.println(step + ": FAILED: " + failure.getMessage());
    }

    @Override
    public void forksTakeLonger(Duration fork, Duration planned) {
        err.println(ProgressWords.slowness(fork, planned));
    }

    @Override
    public void close() {
        err.flush();
    }
}
