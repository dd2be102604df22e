package everycore.profile;

import everycore.benchmarks.Audit;
import everycore.benchmarks.LosesUpdates;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Compares the balance that an iteration left with the operations it did. A benchmark marked {@link LosesUpdates}
 * reports the share it lost as {@code balance.lost}, or where every operation should leave the balance as it was, how
 * far off it is as {@code balance.difference}; any other must be exact, and so must that one on one thread.
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
        Optional<Audit> audit = Audit.take();
        if (audit.isEmpty()) {
            return List.of();
        }
        boolean mayBeWrong = losesUpdates(benchmark);
        return audit.get().updates().isPresent()
                ? lost(benchmark, result, audit.get().updates().getAsLong(), mayBeWrong)
                : difference(benchmark, audit.get().difference(), mayBeWrong);
    }

    private static List<Result<?>> lost(
            BenchmarkParams benchmark, IterationResult result, long updates, boolean mayBeWrong) {
        long operations = result.getMetadata().getAllOps();
        long lost = operations - updates;
        require(
                lost == 0 || mayBeWrong && benchmark.getThreads() > 1,
                "%s lost %,d of %,d updates on %d threads, where none may be lost",
                benchmark.getBenchmark(),
                lost,
                operations,
                benchmark.getThreads());
        return mayBeWrong ? List.of(scalar("balance.lost", 100.0 * lost / operations, "%")) : List.of();
    }

    private static List<Result<?>> difference(BenchmarkParams benchmark, long difference, boolean mayBeWrong) {
        require(
                difference == 0 || mayBeWrong && benchmark.getThreads() > 1,
                "%s left its balance off by %,d on %d threads, where it must be exact",
                benchmark.getBenchmark(),
                difference,
                benchmark.getThreads());
        return mayBeWrong ? List.of(scalar("balance.difference", difference, "units")) : List.of();
    }

    private static void require(boolean isRight, String otherwise, Object... values) {
        if (!isRight) {
            throw new IllegalStateException(String.format(Locale.ROOT, otherwise, values));
        }
    }

    private static ScalarResult scalar(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }

    private static boolean losesUpdates(BenchmarkParams params) {
        String benchmark = params.getBenchmark();
        int dot = benchmark.lastIndexOf('.');
        try {
            for (Method method : Class.forName(benchmark.substring(0, dot)).getMethods()) {
                Group group = method.getAnnotation(Group.class);
                String name = group == null ? method.getName() : group.value();
                if (name.equals(benchmark.substring(dot + 1))) {
                    return method.isAnnotationPresent(LosesUpdates.class);
                }
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Benchmark " + benchmark + " has no class", e);
        }
        throw new IllegalStateException("Benchmark " + benchmark + " has no method");
    }
}
