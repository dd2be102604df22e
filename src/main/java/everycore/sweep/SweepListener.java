package everycore.sweep;

import everycore.result.Entry;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Hears how a sweep goes, from the thread that measures; what it does must be short, for it stands between forks. */
public interface SweepListener {
    void sweepStarts(Forecast forecast);

    /**
     * @param forksOpen forks known to be still ahead, this one included
     * @param left time until they are done or the budget ends them; empty before the first fork
     */
    void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> left, Workload workload);

    /** @param precision relative half-width over all forks of the cell so far */
    void forkEnds(Workload workload, Entry all, OptionalDouble precision);

    void forkFails(Workload workload, WorkloadFailure failure);

    /** Said once, when forks take much longer than the forecast had it. */
    void forksTakeLonger(Duration fork, Duration planned);
}
