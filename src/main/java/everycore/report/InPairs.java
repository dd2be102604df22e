package everycore.report;

import everycore.statistics.Comparison;
import everycore.statistics.Estimate;
import everycore.statistics.Verdict;
import java.util.Optional;

/**
 * What is known of a cell beside its ratio where that stands on pairs of forks.
 *
 * @param count of the pairs
 * @param widthToUnpaired the half-width of the ratio's interval over that of the same forks without pairing, of logarithms;
 *     below 1 pairing helped
 * @param ratioOfMeans of the mean throughputs, over pairs, where the ratio is of typical iterations
 * @param differsInTheMean whether the two are apart even after the correction for the number of cells
 * @param control the baseline once more, in the same turns, against the baseline; absent where it wasn't measured
 * @param isControlFailed whether that differs from 1 even after the correction
 */
public record InPairs(
        int count,
        double widthToUnpaired,
        Estimate ratioOfMeans,
        boolean differsInTheMean,
        Optional<Comparison> control,
        boolean isControlFailed) {

    /** Why the cell can't be judged by its ratio, if so. */
    Optional<String> doubt(Comparison comparison) {
        if (isControlFailed) {
            return control.map(it -> "its control, the baseline once more in the same turns, is at "
                    + Numbers.withInterval(it.ratio()) + " of it");
        }
        boolean isHidden = differsInTheMean
                && comparison.verdict() != Verdict.SLOWER
                && ratioOfMeans.value() < comparison.ratio().value();
        return isHidden
                ? Optional.of("typical iterations are no slower, but the mean is at "
                        + Numbers.withInterval(ratioOfMeans)
                        + ": something that comes now and then costs more; measure with longer iterations")
                : Optional.empty();
    }
}
