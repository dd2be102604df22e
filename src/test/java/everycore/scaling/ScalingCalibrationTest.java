package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Series whose law is known, or that follow none: how often intervals cover it, and how often it is refused or another is
 * believed. With {@code -Dscaling.calibration=400} so many series are simulated in place of a few, with all numbers of
 * threads and noises, and the table of statistics.md is printed; {@code -Dscaling.calibration.forks=3} gives each N as
 * many, for which the bounds below are not meant.
 */
@Slow
class ScalingCalibrationTest {
    private static final Optional<Integer> ASKED = Optional.ofNullable(Integer.getInteger("scaling.calibration"));
    private static final int SERIES = ASKED.orElse(25);
    private static final int FORKS = Integer.getInteger("scaling.calibration.forks", 5);
    private static final double[] NOISE = ASKED.isPresent() ? new double[] {0.01, 0.03, 0.1} : new double[] {0.01};
    private static final int[] FEW = {1, 2, 4, 8};
    private static final int[] FAR = {1, 2, 4, 8, 12, 16, 24, 32};
    private static final int[][] THREADS = ASKED.isPresent()
            ? new int[][] {FEW, {1, 2, 4, 8, 16}, {1, 2, 3, 4, 6, 8}, FAR, {1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32}}
            : new int[][] {FEW, FAR};

    /** What makes the data. */
    private enum Truth {
        LINEAR("none lost", 0, 0, 0),
        AMDAHL("Amdahl, σ 0.05", 0.05, 0, 0),
        DISTANT("USL, σ 0.05, κ 0.002, peak 21.8", 0.05, 0.002, 0),
        NEAR("USL, σ 0.02, κ 0.005, peak 14.0", 0.02, 0.005, 0),
        STRONG("USL, σ 0.3, κ 0.02, peak 5.9", 0.3, 0.02, 0),
        OFF("USL, σ 0.05, κ 0.002, each N off by 2 %", 0.05, 0.002, 0.02),
        STEP("a step: linear to half of the threads, then flat", 0, 0, 0);

        private final String title;
        private final UniversalScalabilityLaw law;
        private final double misfit;

        Truth(String title, double contention, double coherency, double misfit) {
            this.title = title;
            this.law = new UniversalScalabilityLaw(contention, coherency, 1e8);
            this.misfit = misfit;
        }

        boolean isLaw() {
            return this != STEP;
        }

        double throughput(int n, int largest, Random random) {
            return isLaw()
                    ? law.throughput(n) * Math.exp(misfit * random.nextGaussian())
                    : 1e8 * Math.min(n, largest / 2);
        }
    }

    /** So many series of one truth, and what came of them. */
    private record Cell(Truth truth, int threads, double noise, List<ScalingOutcome> outcomes) {
        static Cell simulated(Truth truth, int[] threads, double noise) {
            return new Cell(
                    truth,
                    threads.length,
                    noise,
                    IntStream.range(0, SERIES)
                            .parallel()
                            .mapToObj(seed -> ScalingLaws.fit(series(truth, threads, noise, seed), 32, 0.95, seed))
                            .toList());
        }

        private static ScalingSeries series(Truth truth, int[] threads, double noise, int seed) {
            Random random = new Random(Curves.seed(Arrays.hashCode(threads) + seed));
            TreeMap<Integer, Sample> samples = new TreeMap<>();
            for (int n : threads) {
                double throughput = truth.throughput(n, threads[threads.length - 1], random);
                samples.put(n, Curves.sample(random, throughput, noise, FORKS));
            }
            return new ScalingSeries(samples);
        }

        List<ScalingFit> fits() {
            return outcomes.stream()
                    .filter(ScalingFit.class::isInstance)
                    .map(ScalingFit.class::cast)
                    .toList();
        }

        List<Estimate> peaks() {
            return fits().stream().flatMap(fit -> fit.peak().threads().stream()).toList();
        }

        double refused() {
            return 1 - fits().size() / (double) outcomes.size();
        }

        /** A peak where there is none, or none up to an N beyond the true one. */
        double wrong() {
            double peak = truth.isLaw() ? truth.law.peak().orElse(Double.POSITIVE_INFINITY) : Double.POSITIVE_INFINITY;
            long denied = fits().stream()
                    .flatMap(fit -> fit.peak().absence().stream())
                    .filter(why -> why instanceof Peak.Absence.Falling
                            || why instanceof Peak.Absence.PerhapsNone none && none.lowest() > peak)
                    .count();
            int invented = Double.isInfinite(peak) ? peaks().size() : 0;
            return (denied + invented) / (double) outcomes.size();
        }

        double covers(Function<ScalingFit, Estimate> coefficient, double value) {
            return !truth.isLaw()
                    ? Double.NaN
                    : share(fits().stream().map(coefficient).toList(), value);
        }

        double peaksCover() {
            return truth.law.peak().isEmpty()
                    ? Double.NaN
                    : share(peaks(), truth.law.peak().getAsDouble());
        }

        private static double share(List<Estimate> estimates, double value) {
            return estimates.stream()
                            .filter(estimate ->
                                    estimate.interval().orElseThrow().contains(value))
                            .count()
                    / (double) estimates.size();
        }

        /** The columns of the table after the truth and the thread counts. */
        double[] shares() {
            return new double[] {
                refused(),
                covers(ScalingFit::contention, truth.law.contention()),
                covers(ScalingFit::coherency, truth.law.coherency()),
                covers(ScalingFit::throughputOfOne, truth.law.throughputOfOne()),
                peaks().size() / (double) outcomes.size(),
                peaksCover(),
                wrong()
            };
        }
    }

    /** A row holds all noises. */
    private static String row(List<Cell> row) {
        Truth truth = row.get(0).truth();
        return IntStream.range(0, row.get(0).shares().length)
                .mapToObj(column ->
                        row.stream().map(cell -> percent(cell.shares()[column])).collect(Collectors.joining(" / ")))
                .map(shares -> shares.matches("[–/ ]*") ? "" : shares)
                .collect(Collectors.joining(
                        " | ", "| " + truth.title + " | " + row.get(0).threads() + " | ", " |"));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f", 100 * share);
    }

    private static List<Cell> cells;

    @BeforeAll
    static void simulate() {
        cells = Arrays.stream(Truth.values())
                .flatMap(truth -> Arrays.stream(THREADS)
                        .flatMap(threads ->
                                Arrays.stream(NOISE).mapToObj(noise -> Cell.simulated(truth, threads, noise))))
                .toList();
    }

    @AfterAll
    static void print() {
        if (ASKED.isPresent()) {
            IntStream.range(0, cells.size() / NOISE.length)
                    .map(row -> row * NOISE.length)
                    .forEach(first -> System.out.println(row(cells.subList(first, first + NOISE.length))));
        }
    }

    private static double mean(Function<Cell, Double> share, Truth... truths) {
        return cells.stream()
                .filter(cell -> List.of(truths).contains(cell.truth()))
                .mapToDouble(share::apply)
                .filter(Double::isFinite)
                .average()
                .orElseThrow();
    }

    /** At their bounds of zero coefficients are covered nearly always. */
    @Test
    void intervalsCoverTheCoefficientsOfTrueLaws() {
        Truth[] inside = {Truth.DISTANT, Truth.NEAR, Truth.STRONG};
        double contention = mean(
                cell -> cell.covers(ScalingFit::contention, cell.truth().law.contention()), inside);
        double coherency =
                mean(cell -> cell.covers(ScalingFit::coherency, cell.truth().law.coherency()), inside);
        assertTrue(contention >= 0.93 && contention <= 0.995, "covers " + contention);
        assertTrue(coherency >= 0.93 && coherency <= 0.995, "covers " + coherency);
        assertTrue(mean(Cell::peaksCover, inside) >= 0.93, "covers peaks " + mean(Cell::peaksCover, inside));
    }

    @Test
    void intervalsHoldTheMisfit() {
        double share = mean(cell -> cell.covers(ScalingFit::coherency, 0.002), Truth.OFF);
        assertTrue(share >= 0.85, "covers " + share);
    }

    @Test
    void trueLawsAreHardlyEverRefused() {
        assertTrue(mean(Cell::refused, Truth.LINEAR, Truth.AMDAHL, Truth.DISTANT, Truth.NEAR, Truth.STRONG) <= 0.02);
    }

    @Test
    void aStepIsRefused() {
        assertEquals(1.0, mean(cell -> cell.noise() > 0.03 ? Double.NaN : cell.refused(), Truth.STEP));
    }

    @Test
    void noPeakIsInventedOrDenied() {
        assertEquals(0.0, mean(Cell::wrong, Truth.LINEAR, Truth.AMDAHL), 0.01);
        assertEquals(0.0, mean(Cell::wrong, Truth.DISTANT, Truth.NEAR, Truth.STRONG), 0.03);
    }

    /** The law of four thread counts that Amdahl's law, fitted in its place, would give no peak. */
    @Test
    void aPeakBeyondFourThreadCountsIsNotDenied() {
        cells.stream()
                .filter(cell -> cell.truth() == Truth.NEAR && cell.threads() == 4)
                .flatMap(cell -> cell.fits().stream())
                .forEach(fit -> assertTrue(
                        fit.coherency().interval().orElseThrow().high() > 0.003, () -> "says " + fit.coherency()));
    }
}
