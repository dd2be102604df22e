package everycore.cli;

import everycore.sweep.Forecast;
import everycore.sweep.Measurable;
import everycore.sweep.Standing;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

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
    public void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> left, Measurable measured) {
        step = String.format(
                Locale.ROOT,
                "[%d/%d] round %d, %s%s: %s",
                forksDone + 1,
                forksDone + forksOpen,
                round,
                ProgressWords.text(Duration.ofNanos(System.nanoTime() - startNanos)),
                left.map(time -> ", about " + ProgressWords.text(time) + " left")
                        .orElse(""),
                measured.name());
    }

    @Override
    public void forkEnds(Measurable measured, Standing standing) {
        err.println(step + ": " + ProgressWords.standing(standing));
    }

    @Override
    public void forkFails(Measurable measured, WorkloadFailure failure) {
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
