package everycore.profile;

import everycore.benchmarks.Audit;
import everycore.benchmarks.LosesUpdates;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Compares the balance that an iteration left with the operations it did. A benchmark marked {@link LosesUpdates}
 * reports the share it lost as {@code balance.lost}; any other must be exact, and so must that one on one thread.
 */
public final class BalanceProfiler implements InternalProfiler {
    @Override
    public String getDescription() {
        return "Updates that are missing from the balance";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        Audit.take();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        OptionalLong updates = Audit.take();
        if (updates.isEmpty()) {
            return List.of();
        }
        long operations = result.getMetadata().getAllOps();
        long lost = operations - updates.getAsLong();
        boolean losesUpdates = losesUpdates(benchmark.getBenchmark());
        if (lost != 0 && (!losesUpdates || benchmark.getThreads() == 1)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s lost %,d of %,d updates on %d threads, where none may be lost",
                    benchmark.getBenchmark(),
                    lost,
                    operations,
                    benchmark.getThreads()));
        }
        return losesUpdates
                ? List.of(new ScalarResult("balance.lost", 100.0 * lost / operations, "%", AggregationPolicy.AVG))
                : List.of();
    }

    private static boolean losesUpdates(String benchmark) {
        int dot = benchmark.lastIndexOf('.');
        try {
            for (Method method : Class.forName(benchmark.substring(0, dot)).getMethods()) {
                if (method.getName().equals(benchmark.substring(dot + 1))) {
                    return method.isAnnotationPresent(LosesUpdates.class);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Benchmark " + benchmark + " has no class", e);
        }
        throw new IllegalStateException("Benchmark " + benchmark + " has no method");
    }
}
