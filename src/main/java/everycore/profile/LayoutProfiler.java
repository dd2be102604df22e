package everycore.profile;

import everycore.benchmarks.SharedObject;
import java.util.Collection;
import java.util.OptionalLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Where in two cache lines the object lies that the threads contend for, at the end of an iteration: which of its fields share a
 * line is settled by that, and by chance.
 */
public final class LayoutProfiler implements InternalProfiler {
    /** Two lines of most CPUs, because some fetch them in pairs. */
    private static final int BYTES = 128;

    @Override
    public String getDescription() {
        return "Where the shared object lies";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        SharedObject.take();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        OptionalLong offset =
                SharedObject.take().map(shared -> Address.modulo(shared, BYTES)).orElseGet(OptionalLong::empty);
        return offset.stream()
                .mapToObj(bytes -> new ScalarResult("layout.offset", bytes, "bytes", AggregationPolicy.AVG))
                .toList();
    }
}
