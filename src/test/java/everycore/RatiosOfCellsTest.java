package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import everycore.report.Numbers;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tables of ratios between cells of one file, below {@code ratios FILE}: a benchmark, another, threads, how many times the other's
 * throughput the first has, and, where there is one more column, how many times its spread over forks.
 */
class RatiosOfCellsTest {
    private static final double LEVEL = ConfidenceInterval.STANDARD_LEVEL;

    @TestFactory
    Stream<DynamicTest> tablesShowRatiosOfTheFile() throws IOException {
        return Page.all().stream()
                .flatMap(page -> page.tables().stream())
                .filter(table -> table.marker().orElse("").startsWith("ratios "))
                .flatMap(table -> table.rows().subList(2, table.rows().size()).stream()
                        .map(row -> dynamicTest(
                                table.place() + " " + row.get(0) + " " + row.get(1),
                                () -> assertAreRatios(
                                        row, table.marker().orElseThrow().replaceFirst("ratios ", "")))));
    }

    private static void assertAreRatios(List<String> row, String file) {
        int threads = Integer.parseInt(row.get(2));
        Sample numerator = Reports.forks(row.get(0).replace("`", ""), threads, file);
        Sample denominator = Reports.forks(row.get(1).replace("`", ""), threads, file);
        assertEquals(Numbers.withInterval(Ratios.estimate(numerator, denominator, LEVEL)), row.get(3));
        if (row.size() > 4) {
            assertEquals(Numbers.withInterval(ratioOfSpreads(numerator, denominator)), row.get(4));
        }
    }

    /** Of standard deviations of logarithms, with the interval of the F distribution, which takes them for Gaussian. */
    private static Estimate ratioOfSpreads(Sample numerator, Sample denominator) {
        double ratio = numerator.map(Math::log).standardDeviation()
                / denominator.map(Math::log).standardDeviation();
        FDistribution f = new FDistribution(numerator.size() - 1, denominator.size() - 1);
        double low = ratio / Math.sqrt(f.inverseCumulativeProbability((1 + LEVEL) / 2));
        double high = ratio / Math.sqrt(f.inverseCumulativeProbability((1 - LEVEL) / 2));
        return new Estimate(ratio, Optional.of(new ConfidenceInterval(low, high, LEVEL)));
    }

    /** {@code sd(log x)/sd(log y)} over the roots of scipy 1.17.1's {@code stats.f.ppf([0.975, 0.025], 3, 4)}. */
    @Test
    void theIntervalOfSpreadsIsThatOfScipy() {
        Estimate ratio =
                ratioOfSpreads(new Sample(List.of(1.0, 2.0, 4.0, 3.0)), new Sample(List.of(5.0, 6.0, 5.5, 7.0, 9.0)));
        assertEquals("2.61 [0.826, 10.2]", Numbers.withInterval(ratio));
    }
}
