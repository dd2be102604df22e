package everycore.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A ratio of two kinds of machine without what controls explain of it, by analysis of covariance (Fisher 1932) with one
 * observation a machine: the logarithms of the cell on those of the controls, one slope within both sides. It assumes that a
 * cell follows the controls from one side to the other as it does from machine to machine of a side, that machines scatter
 * alike on both sides, about Gaussian, and that controls are known well: their own errors flatten the slope, so that too
 * little is taken off. Far apart sides are extrapolated to, which widens the interval.
 *
 * @param slope of the cell's logarithm on the controls': 1 where both slow down alike, 0 where the cell doesn't follow
 * @param ratio candidate over baseline at equal controls
 */
public record ControlAdjustment(Estimate slope, Estimate ratio) {
    /** Of two means and a slope. */
    private static final int PARAMETERS = 3;

    /**
     * @param cell of basis {@link Basis#KINDS}
     * @param controls whose mean logarithm is taken, at least one
     * @return empty where a machine of the cell lacks a control, or controls don't differ within the sides
     * @throws IllegalArgumentException if the cell has another basis, or a control is not above zero
     */
    public static Optional<ControlAdjustment> of(Sides cell, List<Sides> controls, double level) {
        if (cell.basis() != Basis.KINDS) {
            throw new IllegalArgumentException("a slope needs three machines on each side, and none on both");
        }
        Optional<Group> baseline =
                group(cell.baseline(), controls.stream().map(Sides::baseline).toList());
        Optional<Group> candidate =
                group(cell.candidate(), controls.stream().map(Sides::candidate).toList());
        if (baseline.isEmpty() || candidate.isEmpty()) {
            return Optional.empty();
        }
        return of(baseline.get(), candidate.get(), level);
    }

    private static Optional<ControlAdjustment> of(Group baseline, Group candidate, double level) {
        double squares = baseline.products(baseline.x, baseline.x) + candidate.products(candidate.x, candidate.x);
        if (!(squares > 0)) {
            return Optional.empty();
        }
        double products = baseline.products(baseline.x, baseline.y) + candidate.products(candidate.x, candidate.y);
        double ofCell = baseline.products(baseline.y, baseline.y) + candidate.products(candidate.y, candidate.y);
        double slope = products / squares;
        double degreesOfFreedom = baseline.y.size() + candidate.y.size() - PARAMETERS;
        double residual = Math.max(0, ofCell - slope * products) / degreesOfFreedom;
        double apart = candidate.x.mean() - baseline.x.mean();
        LogContrast ofSlope = new LogContrast(slope, Math.sqrt(residual / squares), degreesOfFreedom);
        double halfWidth = ofSlope.halfWidth(level);
        LogContrast adjusted = new LogContrast(
                candidate.y.mean() - baseline.y.mean() - slope * apart,
                Math.sqrt(residual * (1.0 / baseline.y.size() + 1.0 / candidate.y.size() + apart * apart / squares)),
                degreesOfFreedom);
        return Optional.of(new ControlAdjustment(
                new Estimate(slope, Optional.of(new ConfidenceInterval(slope - halfWidth, slope + halfWidth, level))),
                adjusted.ratio(level)));
    }

    /** Empty where a machine lacks a control. */
    private static Optional<Group> group(Sessions cell, List<Sessions> controls) {
        Set<String> machines = cell.byMachine().keySet();
        if (controls.stream().anyMatch(control -> !control.machines().containsAll(machines))) {
            return Optional.empty();
        }
        List<Map<String, Sessions>> byMachine =
                controls.stream().map(Sessions::byMachine).toList();
        return Optional.of(new Group(
                new Sample(machines.stream()
                        .map(machine -> byMachine.stream()
                                .mapToDouble(control ->
                                        control.get(machine).logMeans().mean())
                                .average()
                                .orElseThrow())
                        .toList()),
                cell.machineLogs()));
    }

    /**
     * One side, a number for each machine.
     *
     * @param x of the controls
     * @param y of the cell
     */
    private record Group(Sample x, Sample y) {
        /** The sum of the products of the deviations from the means. */
        double products(Sample one, Sample other) {
            double sum = 0;
            for (int i = 0; i < one.size(); i++) {
                sum += (one.forkMeans().get(i) - one.mean())
                        * (other.forkMeans().get(i) - other.mean());
            }
            return sum;
        }
    }
}
