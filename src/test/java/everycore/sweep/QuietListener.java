package everycore.sweep;

import everycore.result.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Keeps what a sweep said of its progress. */
final class QuietListener implements SweepListener {
    final List<String> steps = new ArrayList<>();
    int sureForks;
    Duration shortest;
    Duration longest;

    @Override
    public void sweepStarts(int cells, int forks, Duration shortestTime, Duration longestTime) {
        sureForks = forks;
        shortest = shortestTime;
        longest = longestTime;
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Workload workload) {
        steps.add("round " + round + ", " + (forksDone + 1) + " of " + (forksDone + forksOpen));
    }

    @Override
    public void forkEnds(Workload workload, Entry all, OptionalDouble precision) {}

    @Override
    public void forkFails(Workload workload, WorkloadFailure failure) {}
}
