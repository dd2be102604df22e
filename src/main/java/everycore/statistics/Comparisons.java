package everycore.statistics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Comparisons of sides that were measured in sessions, each on the highest level that its {@link Sides#basis} has. */
public final class Comparisons {
    private Comparisons() {}

    /**
     * One cell by itself: Welch's test over session means with at least three sessions a side; Student's over at least
     * three {@link Pairs}; whether the candidate's
     * one or two sessions are what the baseline's predict, with at least three of those; {@link MachineEffects} over the
     * machines that both sides have, if these are at least three; Welch's test over machine means with at least three a side
     * and none on both; else {@link Comparison#of} over the forks.
     *
     * @param margin the smallest interesting change, above zero
     * @param level of the ratio's interval, as in 0.95
     * @throws IllegalArgumentException if the margin is not above zero or the level is not inside (0, 1)
     */
    public static Comparison of(Sides sides, double margin, double level) {
        return compare(sides, contrast(sides), margin, level);
    }

    /**
     * The cells of one table, in its order, with {@link ModeratedVariances} over those of one basis: a few sessions say
     * little of one cell's noise, and the other cells say what is usual. A cell that is noisier than usual keeps its own.
     * Comparisons over forks and over machines are as in {@link #of}.
     */
    public static List<Comparison> ofTable(List<Sides> cells, double margin, double level) {
        List<Optional<LogContrast>> contrasts = moderated(
                Basis.SESSIONS,
                cells,
                moderated(
                        Basis.NEXT_SESSION,
                        cells,
                        cells.stream().map(Comparisons::contrast).toList()));
        return IntStream.range(0, cells.size())
                .mapToObj(cell -> compare(cells.get(cell), contrasts.get(cell), margin, level))
                .toList();
    }

    /**
     * The geometric mean of the ratios of several cells that were measured in the same sessions. What varies is one
     * number a session, the mean over the cells: a shift of a whole session, which all its cells share, counts once, and
     * the noise of single cells averages out. Cells in pairs have pairs of their own, whose errors are independent. It says
     * nothing of other cells like these.
     *
     * @param cells all of one basis, and not that of forks; each with the same sessions in the same order, on the same machines
     * @throws IllegalArgumentException if there is no cell, they differ in basis or numbers of sessions, the margin is
     *     not above zero or the level is not inside (0, 1)
     */
    public static Comparison ofFamily(List<Sides> cells, double margin, double level) {
        Set<Basis> bases = cells.stream().map(Sides::basis).collect(Collectors.toSet());
        if (bases.size() != 1 || bases.contains(Basis.FORKS)) {
            throw new IllegalArgumentException(
                    "a family needs cells of one basis, at least three sessions or machines of the baseline, or pairs");
        }
        Basis basis = cells.get(0).basis();
        if (basis == Basis.MACHINES) {
            return overMachines(cells, margin, level);
        }
        if (basis == Basis.PAIRS) {
            return Comparison.of(
                    Pairs.ofFamily(cells.stream()
                            .map(cell -> cell.pairs().orElseThrow())
                            .toList()),
                    margin,
                    level);
        }
        if (basis == Basis.KINDS) {
            return Comparison.of(betweenKinds(cells), margin, level);
        }
        SessionContrast family =
                SessionContrast.ofFamily(cells.stream().map(SessionContrast::of).toList());
        return Comparison.of(
                basis == Basis.SESSIONS ? family.betweenSessions() : family.toNextSessions(), margin, level);
    }

    /** Absent where forks are the basis, or machines that are compared one by one. */
    private static Optional<LogContrast> contrast(Sides sides) {
        return switch (sides.basis()) {
            case FORKS, MACHINES -> Optional.empty();
            case PAIRS -> sides.pairs().map(Pairs::contrast);
            case NEXT_SESSION -> Optional.of(SessionContrast.of(sides).toNextSessions());
            case SESSIONS -> Optional.of(SessionContrast.of(sides).betweenSessions());
            case KINDS -> Optional.of(betweenKinds(List.of(sides)));
        };
    }

    private static Comparison compare(Sides sides, Optional<LogContrast> contrast, double margin, double level) {
        if (sides.basis() == Basis.MACHINES) {
            return overMachines(List.of(sides), margin, level);
        }
        return contrast.map(it -> Comparison.of(it, margin, level))
                .orElseGet(() -> Comparison.of(
                        sides.baseline().forks(), sides.candidate().forks(), margin, level));
    }

    /** Of the geometric mean of the cells' ratios. */
    private static Comparison overMachines(List<Sides> cells, double margin, double level) {
        RandomEffects effects = MachineEffects.of(
                cells.stream().map(Sides::candidate).toList(),
                cells.stream().map(Sides::baseline).toList(),
                cells.size());
        return Comparison.of(effects, margin, level);
    }

    /** Welch's, of one number a machine: the mean over the cells of its mean logarithm. */
    private static LogContrast betweenKinds(List<Sides> cells) {
        Sample baseline = meanOver(cells.stream().map(Sides::baseline).toList());
        Sample candidate = meanOver(cells.stream().map(Sides::candidate).toList());
        return LogContrast.of(
                candidate.mean() - baseline.mean(),
                List.of(
                        Variance.of(baseline).dividedBy(baseline.size()),
                        Variance.of(candidate).dividedBy(candidate.size())));
    }

    private static Sample meanOver(List<Sessions> cells) {
        return new Sample(cells.get(0).byMachine().keySet().stream()
                .map(machine -> cells.stream()
                        .mapToDouble(
                                cell -> cell.byMachine().get(machine).logMeans().mean())
                        .average()
                        .orElseThrow())
                .toList());
    }

    private static List<Optional<LogContrast>> moderated(
            Basis basis, List<Sides> cells, List<Optional<LogContrast>> contrasts) {
        List<Integer> places = IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).basis() == basis
                        && contrasts.get(cell).orElseThrow().standardError() > 0)
                .boxed()
                .toList();
        List<Variance> moderated = ModeratedVariances.of(places.stream()
                        .map(place -> contrasts.get(place).orElseThrow().squaredError())
                        .toList())
                .posterior();
        return IntStream.range(0, cells.size())
                .mapToObj(cell -> places.contains(cell)
                        ? contrasts.get(cell).map(it -> it.withAtLeast(moderated.get(places.indexOf(cell))))
                        : contrasts.get(cell))
                .toList();
    }
}
