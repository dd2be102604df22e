package everycore.sweep;

import everycore.result.Protocol;
import java.time.Duration;

/**
 * The time of a sweep: no fork starts after it.
 *
 * @param cutsMinimum whether it ends a sweep even before each cell has its minimum of forks, as only a time that the user
 *     gave may do
 */
public record Budget(Duration time, boolean cutsMinimum) {
    boolean binds(int round, Protocol protocol) {
        return cutsMinimum || round > protocol.minimumForks();
    }
}
