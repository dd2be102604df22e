package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Level;
import everycore.statistics.Nested;
import everycore.statistics.VarianceComponents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Which level the spread of cells comes from, and what one more of each would buy.
 *
 * @param cells those with enough sessions to tell, in the order of the rows
 */
public record Spread(Map<Cell, VarianceComponents> cells) {
    static final Spread NONE = new Spread(Map.of());

    public Spread {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Half the width of an interval over the value, as it is expected from the variances. */
    public static double expected(VarianceComponents components) {
        return components.expectedHalfWidth(ConfidenceInterval.STANDARD_LEVEL);
    }

    /** The same with one more of a level in each of the next. */
    public static Optional<Double> withOneMore(Level level, VarianceComponents components) {
        return components.components().stream()
                .filter(component -> component.level() == level)
                .findFirst()
                .map(component -> expected(components.withOneMore(level)));
    }

    static Spread of(Map<Cell, CellSessions> all) {
        Map<Cell, VarianceComponents> cells = new LinkedHashMap<>();
        all.forEach((cell, sessions) -> {
            if (sessions.throughputs().carryAnInterval()) {
                components(sessions).ifPresent(components -> cells.put(cell, components));
            }
        });
        return new Spread(cells);
    }

    private static Optional<VarianceComponents> components(CellSessions sessions) {
        List<Nested> nested = new ArrayList<>();
        for (Entry entry : sessions.bySession()) {
            List<List<Double>> forks = entry.primaryMetric().iterationsByFork().stream()
                    .map(fork -> fork.stream().filter(Double::isFinite).toList())
                    .filter(fork -> !fork.isEmpty())
                    .toList();
            nested.add(Nested.ofSession(forks));
        }
        return VarianceComponents.of(Nested.of(nested));
    }

    /** None where no cell can tell. */
    public List<String> sentences() {
        if (cells.isEmpty()) {
            return List.of();
        }
        return List.of(
                "Of the variance of an iteration's score, sessions make " + share(Level.SESSION)
                        + ", forks of a session "
                        + share(Level.FORK) + " and iterations of a fork " + share(Level.ITERATION)
                        + ", in the median of "
                        + Phrases.cells(cells.size()) + ".",
                "With these variances a cell is known to ± " + median(Spread::expected)
                        + " in the median; one session more"
                        + " would make that ± " + median(it -> orNow(Level.SESSION, it)) + ", and one fork more in each"
                        + " session ± " + median(it -> orNow(Level.FORK, it)) + ".");
    }

    private static double orNow(Level level, VarianceComponents components) {
        return withOneMore(level, components).orElseGet(() -> expected(components));
    }

    private String share(Level level) {
        return median(components -> components.share(level));
    }

    private String median(ToDoubleFunction<VarianceComponents> fraction) {
        List<Double> sorted =
                cells.values().stream().map(fraction::applyAsDouble).sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return Numbers.percent(median);
    }
}
