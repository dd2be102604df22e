package everycore.report;

import everycore.result.Pairing;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The files of a comparison, those that hold a baseline once more apart from what is compared.
 *
 * @param sides the baseline first; at least two where there were as many
 * @param controls of runs of pairs that the sides are of
 */
record PairControls(List<RunFile> sides, List<RunFile> controls) {

    /** Two files are compared whatever they are. */
    static PairControls of(List<RunFile> files) {
        Predicate<RunFile> isControl = file -> file.pairings().anyMatch(PairControls::isControl)
                && file.pairings().allMatch(PairControls::isControl);
        List<RunFile> sides = files.stream().filter(isControl.negate()).toList();
        if (sides.size() < 2) {
            return new PairControls(files, List.of());
        }
        Set<String> runs =
                sides.stream().flatMap(RunFile::pairings).map(Pairing::id).collect(Collectors.toSet());
        Predicate<RunFile> isOfASide = file -> file.pairings().map(Pairing::id).anyMatch(runs::contains);
        return new PairControls(
                files.stream().filter(isControl.and(isOfASide).negate()).toList(),
                files.stream().filter(isControl.and(isOfASide)).toList());
    }

    private static boolean isControl(Pairing pairing) {
        return pairing.side() == Pairing.Side.CONTROL;
    }
}
