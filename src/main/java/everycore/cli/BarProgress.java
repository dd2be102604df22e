package everycore.cli;

import everycore.result.Entry;
import everycore.sweep.Forecast;
import everycore.sweep.Workload;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
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
    public void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> time, Workload workload) {
        left = time;
        bar.maxHint(forksDone + (long) forksOpen);
        bar.setExtraMessage(" round " + round + last);
    }

    @Override
    public void forkEnds(Workload workload, Entry all, OptionalDouble precision) {
        last = ", " + workload.name() + " " + ProgressWords.score(all, precision);
        bar.step();
    }

    @Override
    public void forkFails(Workload workload, WorkloadFailure failure) {
        last = ", " + workload.name() + " FAILED";
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
