package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import everycore.report.Numbers;
import everycore.result.Entry;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables of rank correlations in one file, below {@code correlations FILE}: a benchmark, a secondary metric, threads, and how the
 * metric of a fork goes with its throughput.
 */
class CorrelationsTest {
    private static final double LEVEL = ConfidenceInterval.STANDARD_LEVEL;

    @TestFactory
    Stream<DynamicTest> tablesShowCorrelationsOfTheFile() throws IOException {
        return Page.all().stream()
                .flatMap(page -> page.tables().stream())
                .filter(table -> table.marker().orElse("").startsWith("correlations "))
                .flatMap(table -> table.rows().subList(2, table.rows().size()).stream()
                        .map(row -> dynamicTest(
                                table.place() + " " + row.get(0),
                                () -> assertCorrelates(
                                        row, table.marker().orElseThrow().replaceFirst("correlations ", "")))));
    }

    private static void assertCorrelates(List<String> row, String file) {
        Entry entry = Reports.entry(row.get(0).replace("`", ""), Integer.parseInt(row.get(2)), file);
        Sample metric = Sample.ofForks(
                entry.secondaryMetric(row.get(1).replace("`", "")).orElseThrow().iterationsByFork());
        Sample throughput = Sample.ofForks(entry.primaryMetric().iterationsByFork());
        assertEquals(Numbers.withInterval(correlation(metric, throughput)), row.get(3));
    }

    /** Spearman's, with the interval of Bonett and Wright (Psychometrika 65, 2000): Fisher's z, variance (1 + r²/2)/(n - 3). */
    private static Estimate correlation(Sample one, Sample other) {
        double r = new SpearmansCorrelation().correlation(values(one), values(other));
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double halfWidth = new NormalDistribution().inverseCumulativeProbability((1 + LEVEL) / 2)
                * Math.sqrt((1 + r * r / 2) / (one.size() - 3));
        return new Estimate(
                r, Optional.of(new ConfidenceInterval(Math.tanh(z - halfWidth), Math.tanh(z + halfWidth), LEVEL)));
    }

    private static double[] values(Sample sample) {
        return sample.forkMeans().stream().mapToDouble(it -> it).toArray();
    }

    /** Of scipy 1.17.1 and numpy: {@code stats.spearmanr}, then {@code tanh(arctanh(r) ± stats.norm.ppf(0.975) * sqrt(...))}. */
    @Test
    void theIntervalOfACorrelationIsThatOfScipy() {
        Estimate correlation = correlation(
                new Sample(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)), new Sample(List.of(9.0, 7.0, 8.0, 4.0, 5.0, 1.0)));
        assertEquals("-0.886 [-0.992, -0.0663]", Numbers.withInterval(correlation));
    }
}
