package everycore.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What each thread got of an iteration: Jain's index of fairness over the threads' throughputs, (Σx)² / (n Σx²), which is 1
 * where all have the same and 1/n where one has all (Jain, Chiu and Hawe, DEC-TR-301, 1984), and the least and the greatest
 * share. Threads that don't all do the same have none.
 */
public final class FairnessProfiler implements InternalProfiler {
    @Override
    public String getDescription() {
        return "What each thread got";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // Nothing to prepare: JMH counts by thread.
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        boolean areAlike = benchmark.getThreadGroups().length == 1;
        boolean isThroughput = benchmark.getMode() == Mode.Throughput;
        List<Double> throughputs = new ArrayList<>();
        for (Result<?> ofThread : result.getRawPrimaryResults()) {
            throughputs.add(ofThread.getScore());
        }
        return areAlike && isThroughput && throughputs.size() > 1 ? of(throughputs) : Collections.emptyList();
    }

    static List<ScalarResult> of(List<Double> throughputs) {
        double sum = throughputs.stream().mapToDouble(it -> it).sum();
        double squares = throughputs.stream().mapToDouble(it -> it * it).sum();
        double least = throughputs.stream().mapToDouble(it -> it).min().orElse(Double.NaN);
        double greatest = throughputs.stream().mapToDouble(it -> it).max().orElse(Double.NaN);
        return Arrays.asList(
                scalar("fairness.jain", sum * sum / (throughputs.size() * squares), "of 1"),
                scalar("fairness.least", 100 * least / sum, "%"),
                scalar("fairness.greatest", 100 * greatest / sum, "%"));
    }

    private static ScalarResult scalar(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }
}
