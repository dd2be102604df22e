package everycore.scaling;

import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * How much farther a law is from a series than the noise between forks explains.
 *
 * @param pValue of the test whether it is farther at all
 * @param misfit the standard deviation of throughputs around the law beside the forks' noise, relative; zero where the
 *     noise explains all
 * @param degreesOfFreedom of the misfit: how many N there are beyond the free coefficients
 */
public record LackOfFit(double pValue, double misfit, int degreesOfFreedom) {

    private static final double SIGNIFICANT = 0.01;

    /** @throws IllegalArgumentException if p is not between 0 and 1, the misfit is below zero or has no degree of freedom */
    public LackOfFit {
        if (!(pValue >= 0 && pValue <= 1) || !(misfit >= 0) || degreesOfFreedom < 1) {
            throw new IllegalArgumentException("no lack of fit has p " + pValue + " and a misfit of " + misfit
                    + " from " + degreesOfFreedom + " degrees of freedom");
        }
    }

    /** Whether p is below 0.01, as it is of one in a hundred laws that are true. */
    public boolean exceedsNoise() {
        return pValue < SIGNIFICANT;
    }

    /**
     * The F test of lack of fit against pure error, forks being the replicates (Fisher, 1922; Draper and Smith, Applied
     * Regression Analysis): F = Σ r² / Σ m v over the N measured, where r is a relative residual, v = s²/(k x²) the
     * relative variance of a mean x of k forks, and m the diagonal of what the fit leaves of a deviation. As v differs from
     * N to N, the degrees of freedom are those of Box (Annals of Mathematical Statistics 1954), with Satterthwaite's for v.
     * The misfit is the moment estimate of a variance between N, (Σ r² − Σ m v) / Σ m (DerSimonian and Laird, Controlled
     * Clinical Trials 1986). It assumes Gaussian fork means, and a law that is nearly linear over the deviations.
     *
     * @param law fitted to the series with weights of 1/X²
     * @return empty where an N has one fork, or there are no more N than free coefficients
     */
    static Optional<LackOfFit> of(UniversalScalabilityLaw law, ScalingSeries series) {
        List<Sample> samples = List.copyOf(series.samples().values());
        RealMatrix left = leftByTheFit(law, List.copyOf(series.samples().keySet()));
        int degrees = (int) Math.round(left.getTrace());
        if (samples.stream().anyMatch(sample -> sample.size() < 2) || degrees < 1) {
            return Optional.empty();
        }
        double squares = 0;
        double expected = 0;
        double expectedSquares = 0;
        double scatter = 0;
        int i = 0;
        for (int threads : series.samples().keySet()) {
            Sample sample = samples.get(i);
            double residual = law.throughput(threads) / sample.mean() - 1;
            double noise = left.getEntry(i, i) * variance(sample);
            squares += residual * residual;
            expected += noise;
            scatter += noise * noise / (sample.size() - 1);
            for (int j = 0; j < samples.size(); j++) {
                expectedSquares +=
                        left.getEntry(i, j) * left.getEntry(i, j) * variance(sample) * variance(samples.get(j));
            }
            i++;
        }
        double misfit = Math.sqrt(Math.max(0, squares - expected) / degrees);
        if (expected == 0) {
            return Optional.of(new LackOfFit(squares == 0 ? 1 : 0, misfit, degrees));
        }
        FDistribution distribution =
                new FDistribution(null, expected * expected / expectedSquares, expected * expected / scatter);
        return Optional.of(new LackOfFit(1 - distribution.cumulativeProbability(squares / expected), misfit, degrees));
    }

    private static double variance(Sample sample) {
        double error = Observation.relativeError(sample);
        return error * error;
    }

    /** The projection of relative deviations on the residuals; coefficients at their bounds don't follow a deviation. */
    private static RealMatrix leftByTheFit(UniversalScalabilityLaw law, List<Integer> threads) {
        List<LossTerm> free = new ArrayList<>();
        if (law.contention() > 0 && law.contention() < LossTerm.CONTENTION.most()) {
            free.add(LossTerm.CONTENTION);
        }
        if (law.coherency() > 0) {
            free.add(LossTerm.COHERENCY);
        }
        RealMatrix derivatives = new Array2DRowRealMatrix(threads.size(), 1 + free.size());
        for (int i = 0; i < threads.size(); i++) {
            double n = threads.get(i);
            double share = law.throughput(n) / (law.throughputOfOne() * n);
            derivatives.setEntry(i, 0, 1);
            for (int j = 0; j < free.size(); j++) {
                derivatives.setEntry(i, 1 + j, -free.get(j).at(n) * share);
            }
        }
        RealMatrix all = new QRDecomposition(derivatives).getQ();
        RealMatrix others =
                all.getSubMatrix(0, threads.size() - 1, derivatives.getColumnDimension(), threads.size() - 1);
        return others.multiply(others.transpose());
    }
}
