package everycore.cli;

import everycore.result.Entry;
import everycore.sweep.Workload;
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
                .setTaskName("forks")
                .setInitialMax(forks)
                .setStyle(ProgressBarStyle.ASCII)
                // Drawing takes a little of the CPUs that are being measured.
                .setUpdateIntervalMillis(SECOND)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Workload workload) {
        bar.maxHint(forksDone + (long) forksOpen);
        bar.setExtraMessage(" round " + round + last);
    }

    @Override
    public void forkEnds(Workload workload, Entry all, OptionalDouble precision) {
        last = ", " + workload.name() + " " + Progress.score(all, precision);
        bar.step();
    }

    @Override
    public void forkFails(Workload workload, WorkloadFailure failure) {
        last = ", " + workload.name() + " FAILED";
        bar.step();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
