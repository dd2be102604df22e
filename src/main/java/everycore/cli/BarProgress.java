package everycore.cli;

import everycore.sweep.Forecast;
import everycore.sweep.Measurable;
import everycore.sweep.Standing;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** One bar for the whole sweep, rewritten in place, for a person who watches. */
final class BarProgress implements Progress {
    private static final int SECOND = 1000;
    private static final String CLEAR_LINE = "\u001b[K";

    private final PrintWriter err;
    private ProgressBar bar;
    private String last = "";
    private volatile Optional<Duration> left = Optional.empty();

    BarProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void sweepStarts(Forecast forecast) {
        err.println(ProgressWords.plan(forecast));
        bar = ProgressBar.builder()
                .setTaskName("forks")
                .setInitialMax(forecast.sureForks())
                .setStyle(ProgressBarStyle.ASCII)
                // Drawing takes a little of the CPUs that are being measured.
                .setUpdateIntervalMillis(SECOND)
                .setEtaFunction(state -> left)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> time, Measurable measured) {
        left = time;
        bar.maxHint(forksDone + (long) forksOpen);
        bar.setExtraMessage(" round " + round + last);
    }

    @Override
    public void forkEnds(Measurable measured, Standing standing) {
        last = ", " + measured.name() + " " + ProgressWords.standing(standing);
        bar.step();
    }

    @Override
    public void forkFails(Measurable measured, WorkloadFailure failure) {
        last = ", " + measured.name() + " FAILED";
        bar.step();
    }

    /** On a line of its own, in place of the bar, which is drawn again below it. */
    @Override
    public void forksTakeLonger(Duration fork, Duration planned) {
        err.println("\r" + CLEAR_LINE + ProgressWords.slowness(fork, planned));
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
