package everycore.cli;

import everycore.report.Numbers;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalDouble;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;

/** One bar for the whole sweep, rewritten in place, for a person who watches. */
final class BarProgress implements Progress {
    private static final int SECOND = 1000;

    private final PrintWriter err;
    private ProgressBar bar;
    private String last = "";

    BarProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void sweepStarts(int cells, int forks, Duration shortest, Duration longest) {
        err.println(Progress.plan(cells, forks, shortest, longest));
        bar = ProgressBar.builder()
                .setTaskName("round 1")
                .setInitialMax(forks)
                .setStyle(ProgressBarStyle.ASCII)
                // Drawing takes a little of the CPUs that are being measured.
                .setUpdateIntervalMillis(SECOND)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Cell cell) {
        bar.maxHint(forksDone + (long) forksOpen);
        bar.setExtraMessage(" round " + round + ", " + cell + last);
    }

    @Override
    public void forkEnds(Entry all, OptionalDouble precision) {
        last = "; last " + score(all, precision);
        bar.step();
    }

    @Override
    public void forkFails(Cell cell, WorkloadFailure failure) {
        last = "; last FAILED";
        bar.step();
    }

    /** The cell's score over all its forks so far, with its precision. */
    static String score(Entry all, OptionalDouble precision) {
        return Numbers.throughput(all.primaryMetric().score())
                + (precision.isPresent() ? " ± " + Numbers.percent(precision.getAsDouble()) : "");
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
