package everycore.sweep;

import everycore.result.Entry;
import java.time.Duration;
import java.util.OptionalDouble;

/** Hears how a sweep goes, from the thread that measures; what it does must be short, for it stands between forks. */
public interface SweepListener {
    /** @param forks how many forks are sure to be measured, if none fails and the budget holds */
    void sweepStarts(int cells, int forks, Duration shortest, Duration longest);

    /** @param forksOpen forks known to be still ahead, this one included */
    void forkStarts(int round, int forksDone, int forksOpen, Workload workload);

    /** @param precision relative half-width over all forks of the cell so far */
    void forkEnds(Workload workload, Entry all, OptionalDouble precision);

    void forkFails(Workload workload, WorkloadFailure failure);
}
