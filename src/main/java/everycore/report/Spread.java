package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Level;
import everycore.statistics.Nested;
import everycore.statistics.Sessions;
import everycore.statistics.VarianceComponents;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Which level the spread of cells comes from, and what one more of each would buy.
 *
 * @param cells those with enough sessions to tell, in the order of the rows
 */
public record Spread(Map<Cell, VarianceComponents> cells) {
    private static final List<Level> WITHOUT_SESSIONS = List.of(Level.ITERATION, Level.FORK, Level.MACHINE);

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
            if (sessions.throughputs().level() != Level.FORK) {
                components(sessions).ifPresent(components -> cells.put(cell, components));
            }
        });
        return new Spread(cells);
    }

    private static Optional<VarianceComponents> components(CellSessions cell) {
        List<Nested> sessions =
                cell.bySession().stream().map(Spread::iterations).toList();
        Sessions throughputs = cell.throughputs();
        if (throughputs.level() == Level.SESSION) {
            return VarianceComponents.of(Nested.of(sessions));
        }
        if (throughputs.machineCount() == throughputs.count()) {
            return VarianceComponents.of(Nested.of(sessions), WITHOUT_SESSIONS);
        }
        Map<String, List<Nested>> byMachine = new LinkedHashMap<>();
        for (int i = 0; i < sessions.size(); i++) {
            byMachine
                    .computeIfAbsent(throughputs.machines().get(i), any -> new ArrayList<>())
                    .add(sessions.get(i));
        }
        return VarianceComponents.of(
                Nested.of(byMachine.values().stream().map(Nested::of).toList()));
    }

    private static Nested iterations(Entry session) {
        return Nested.ofSession(session.primaryMetric().iterationsByFork().stream()
                .map(fork -> fork.stream().filter(Double::isFinite).toList())
                .filter(fork -> !fork.isEmpty())
                .toList());
    }

    /** None where no cell can tell. */
    public List<String> sentences() {
        if (cells.isEmpty()) {
            return List.of();
        }
        return List.of(
                "Of the variance of an iteration's score, " + Phrases.list(shares()) + ", in the median of "
                        + Phrases.cells(cells.size()) + ".",
                "With these variances a cell is known to ± " + median(Spread::expected) + " in the median; "
                        + Phrases.list(purchases()) + ".");
    }

    /** The highest level first. */
    private List<Level> levels() {
        return Stream.of(Level.MACHINE, Level.SESSION, Level.FORK, Level.ITERATION)
                .filter(level -> cells.values().stream()
                                .flatMap(it -> it.components().stream())
                                .anyMatch(component -> component.level() == level)
                        // What forks and iterations make is worth a word where it can't be told, too.
                        || level.compareTo(Level.FORK) <= 0)
                .toList();
    }

    private List<String> shares() {
        List<Level> levels = levels();
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            String of = i == 0 ? "" : " of a " + word(levels.get(i - 1));
            shares.add(
                    word(level) + "s" + of + (i == 0 ? " make " : " ") + median(components -> components.share(level)));
        }
        return shares;
    }

    private List<String> purchases() {
        List<Level> levels = levels();
        List<String> purchases = new ArrayList<>();
        for (int i = 0; levels.get(i) != Level.ITERATION; i++) {
            Level level = levels.get(i);
            String in = i == 0 ? " more would make that" : " more in each " + word(levels.get(i - 1));
            purchases.add("one " + word(level) + in + " ± " + median(it -> orNow(level, it)));
        }
        return purchases;
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static double orNow(Level level, VarianceComponents components) {
        return withOneMore(level, components).orElseGet(() -> expected(components));
    }

    private String median(ToDoubleFunction<VarianceComponents> fraction) {
        List<Double> sorted =
                cells.values().stream().map(fraction::applyAsDouble).sorted().toList();
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return Numbers.percent(median);
    }
}
