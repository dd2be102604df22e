package everycore.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.IterationType;

/**
 * Lets every iteration wait for its turn, so that those of several forks alternate, or begin at once. JMH calls it before the workers of an iteration
 * start and after they have ended; it must be the first profiler, since JMH ends them in reverse order and the clocks of the
 * others must stand still while this one waits.
 */
public final class TurnProfiler implements InternalProfiler {
    private final TurnTaker.Address address;
    private TurnTaker turns;
    private int measured;

    /** JMH makes one in the host, too, where no turn is ever taken. */
    public TurnProfiler(String address) {
        this.address = TurnTaker.Address.parse(address);
    }

    @Override
    public String getDescription() {
        return "Waits for its turn, and measures nothing";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        try {
            if (turns == null) {
                turns = new TurnTaker(address, benchmark.getMeasurement().getCount());
            }
            turns.take(isMeasurement(iteration) ? TurnTaker.MEASURE : TurnTaker.WARM_UP);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        try {
            turns.giveBack();
            measured += isMeasurement(iteration) ? 1 : 0;
            if (measured == iteration.getCount()) {
                turns.awaitOthers();
            }
            return Collections.emptyList();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private static boolean isMeasurement(IterationParams iteration) {
        return iteration.getType() == IterationType.MEASUREMENT;
    }
}
