package everycore.profile;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** How long the compilers worked in an iteration: a measured loop should be compiled by then. */
public final class CompilationProfiler implements InternalProfiler {
    private static final CompilationMXBean COMPILERS = ManagementFactory.getCompilationMXBean();

    private final boolean isTold = COMPILERS != null && COMPILERS.isCompilationTimeMonitoringSupported();
    private long millisBefore;

    @Override
    public String getDescription() {
        return "Time that the compilers worked";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        millisBefore = millis();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return isTold
                ? List.of(new ScalarResult("compilation", millis() - millisBefore, "ms", AggregationPolicy.AVG))
                : List.of();
    }

    private long millis() {
        return isTold ? COMPILERS.getTotalCompilationTime() : 0;
    }
}
