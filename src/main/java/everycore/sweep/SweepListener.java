package everycore.sweep;

import java.time.Duration;
import java.util.Optional;

/** Hears how a sweep goes, from the thread that measures; what it does must be short, for it stands between forks. */
public interface SweepListener {
    void sweepStarts(Forecast forecast);

    /**
     * @param forksOpen forks known to be still ahead, this one included
     * @param left time until they are done or the budget ends them; empty before the first fork
     */
    void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> left, Measurable measured);

    /** @param standing what all forks of the cell say so far */
    void forkEnds(Measurable measured, Standing standing);

    void forkFails(Measurable measured, WorkloadFailure failure);

    /** Said once, when forks take much longer than the forecast had it. */
    void forksTakeLonger(Duration fork, Duration planned);
}
