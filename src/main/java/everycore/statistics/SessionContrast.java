package everycore.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Two sides of one cell, or of a family of cells, with the session as the unit.
 *
 * @param baseline the mean logarithm of each of its sessions
 * @param candidate the mean logarithm of each of its sessions
 * @param forkNoise of the session means
 */
record SessionContrast(Sample baseline, Sample candidate, ForkNoise forkNoise) {

    /** The variance of one session's mean that comes from its forks, on average over the sessions of a side. */
    record ForkNoise(double baseline, double candidate) {}

    static SessionContrast of(Sides sides) {
        List<Variance> forks = Stream.of(sides.baseline(), sides.candidate())
                .flatMap(side -> side.logs().stream())
                .filter(session -> session.size() > 1)
                .map(Variance::of)
                .toList();
        // Without a session of two forks nothing is known of their noise, and the sides must do as equally noisy.
        double ofForks = forks.isEmpty() ? 0 : Variance.pooled(forks).value();
        return new SessionContrast(
                sides.baseline().logMeans(),
                sides.candidate().logMeans(),
                new ForkNoise(
                        ofForks * sides.baseline().shareOfForkVariance(),
                        ofForks * sides.candidate().shareOfForkVariance()));
    }

    /**
     * The mean over cells that were measured in the same sessions.
     *
     * @throws IllegalArgumentException if the numbers of sessions differ
     */
    static SessionContrast ofFamily(List<SessionContrast> cells) {
        double squared = (double) cells.size() * cells.size();
        return new SessionContrast(
                meanOver(cells, SessionContrast::baseline),
                meanOver(cells, SessionContrast::candidate),
                new ForkNoise(
                        cells.stream()
                                        .mapToDouble(cell -> cell.forkNoise.baseline)
                                        .sum()
                                / squared,
                        cells.stream()
                                        .mapToDouble(cell -> cell.forkNoise.candidate)
                                        .sum()
                                / squared));
    }

    private static Sample meanOver(List<SessionContrast> cells, Function<SessionContrast, Sample> side) {
        List<Sample> samples = cells.stream().map(side).toList();
        int sessions = samples.get(0).size();
        if (samples.stream().anyMatch(sample -> sample.size() != sessions)) {
            throw new IllegalArgumentException("the cells of a family have the same sessions; these have not");
        }
        return new Sample(IntStream.range(0, sessions)
                .mapToObj(session -> samples.stream()
                        .mapToDouble(sample -> sample.forkMeans().get(session))
                        .average()
                        .orElseThrow())
                .toList());
    }

    /** Welch's, of two sides that may scatter differently. */
    LogContrast betweenSessions() {
        return LogContrast.of(
                value(),
                List.of(
                        Variance.of(baseline).dividedBy(baseline.size()),
                        Variance.of(candidate).dividedBy(candidate.size())));
    }

    /**
     * The prediction of k sessions for the mean of m more: its standard error is s · √(1/k + 1/m), with the degrees of
     * freedom of s, the standard deviation between the baseline's session means. Where the candidate's sessions have
     * fewer or more forks, n′ for n, the variance of one of them is s² + (1/n′ − 1/n) · s²(forks) in place of s², but not
     * below the forks' own share of it. It assumes Gaussian logarithms, and that the candidate's sessions scatter as the
     * baseline's do.
     */
    LogContrast toNextSessions() {
        Variance ofBaseline = Variance.of(baseline);
        double difference = forkNoise.candidate - forkNoise.baseline;
        double ofOne = Math.max(ofBaseline.value() + difference, Math.min(ofBaseline.value(), forkNoise.candidate));
        double variance = ofBaseline.value() / baseline.size() + ofOne / candidate.size();
        // Satterthwaite's would grow with the forks where s is small by chance, just where it is to be distrusted.
        return new LogContrast(value(), Math.sqrt(variance), ofBaseline.degreesOfFreedom());
    }

    private double value() {
        return candidate.mean() - baseline.mean();
    }
}
