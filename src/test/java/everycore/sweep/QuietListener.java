package everycore.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what a sweep said of its progress. */
final class QuietListener implements SweepListener {
    final List<String> steps = new ArrayList<>();
    final List<Optional<Duration>> left = new ArrayList<>();
    final List<Standing> standings = new ArrayList<>();
    final List<String> slowness = new ArrayList<>();
    final List<String> failures = new ArrayList<>();
    Forecast forecast;

    @Override
    public void sweepStarts(Forecast beforehand) {
        forecast = beforehand;
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> timeLeft, Measurable measured) {
        steps.add("round " + round + ", " + (forksDone + 1) + " of " + (forksDone + forksOpen));
        left.add(timeLeft);
    }

    @Override
    public void forkEnds(Measurable measured, Standing standing) {
        standings.add(standing);
    }

    @Override
    public void forkFails(Measurable measured, WorkloadFailure failure) {
        failures.add(measured.name() + " " + failure.getMessage());
    }

    @Override
    public void forksTakeLonger(Duration fork, Duration planned) {
        slowness.add(fork.toMillis() + " ms, " + planned.toMillis() + " ms planned");
    }
}
