package everycore.statistics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Comparisons of sides that were measured in sessions, each on the highest level that its {@link Sides#basis} has. */
public final class Comparisons {
    private Comparisons() {}

    /**
     * One cell by itself: Welch's test over session means with at least three sessions a side; whether the candidate's
     * one or two sessions are what the baseline's predict, with at least three of those; else {@link Comparison#of} over
     * the forks.
     *
     * @param margin the smallest interesting change, above zero
     * @param level of the ratio's interval, as in 0.95
     * @throws IllegalArgumentException if the margin is not above zero or the level is not inside (0, 1)
     */
    public static Comparison of(Sides sides, double margin, double level) {
        return compare(List.of(sides), margin, level, UnaryOperator.identity()).get(0);
    }

    /**
     * The cells of one table, in its order, the variances between sessions shrunk by {@link ModeratedVariances} over it:
     * a few sessions say little of one cell's variance, and the other cells say what is usual. Comparisons over forks are
     * as in {@link #of}.
     */
    public static List<Comparison> ofTable(List<Sides> cells, double margin, double level) {
        return compare(
                cells,
                margin,
                level,
                variances -> ModeratedVariances.of(variances).posterior());
    }

    /**
     * The geometric mean of the ratios of several cells that were measured in the same sessions. What varies is one
     * number a session, the mean over the cells: a shift of a whole session, which all its cells share, counts once, and
     * the noise of single cells averages out. It says nothing of other cells like these.
     *
     * @param cells each with the same sessions in the same order, and a basis above forks
     * @throws IllegalArgumentException if there is no cell, one has forks for its basis or other numbers of sessions, the
     *     margin is not above zero or the level is not inside (0, 1)
     */
    public static Comparison ofFamily(List<Sides> cells, double margin, double level) {
        if (cells.isEmpty() || cells.stream().anyMatch(cell -> cell.basis() == Basis.FORKS)) {
            throw new IllegalArgumentException("a family needs cells of at least three sessions of the baseline");
        }
        SessionContrast family =
                SessionContrast.ofFamily(cells.stream().map(SessionContrast::of).toList());
        LogContrast contrast = cells.get(0).basis() == Basis.SESSIONS
                ? family.betweenSessions(Variance.of(family.baseline()), Variance.of(family.candidate()))
                : family.toNextSessions(Variance.of(family.baseline()));
        return Comparison.of(contrast, margin, level);
    }

    private static List<Comparison> compare(
            List<Sides> cells, double margin, double level, UnaryOperator<List<Variance>> moderation) {
        List<SessionContrast> contrasts = cells.stream()
                .filter(cell -> cell.basis() != Basis.FORKS)
                .map(SessionContrast::of)
                .toList();
        Iterator<Variance> ofBaselines = moderation
                .apply(contrasts.stream()
                        .map(contrast -> Variance.of(contrast.baseline()))
                        .toList())
                .iterator();
        Iterator<Variance> ofCandidates = moderation
                .apply(contrasts.stream()
                        .filter(contrast -> contrast.candidate().size() >= Sample.FEWEST_FOR_A_VERDICT)
                        .map(contrast -> Variance.of(contrast.candidate()))
                        .toList())
                .iterator();
        Iterator<SessionContrast> next = contrasts.iterator();
        List<Comparison> comparisons = new ArrayList<>();
        for (Sides cell : cells) {
            comparisons.add(
                    switch (cell.basis()) {
                        case FORKS ->
                            Comparison.of(
                                    cell.baseline().forks(), cell.candidate().forks(), margin, level);
                        case NEXT_SESSION ->
                            Comparison.of(next.next().toNextSessions(ofBaselines.next()), margin, level);
                        case SESSIONS ->
                            Comparison.of(
                                    next.next().betweenSessions(ofBaselines.next(), ofCandidates.next()),
                                    margin,
                                    level);
                    });
        }
        return comparisons;
    }
}
