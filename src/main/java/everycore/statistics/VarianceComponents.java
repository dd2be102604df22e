package everycore.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What each level contributes to the variance of a cell's logarithms, and what one more of each would buy.
 *
 * @param components from the lowest level up; a level that can't be told from the one above it stands in that
 */
public record VarianceComponents(List<Component> components) {

    /**
     * @param variance of the level's effects on the logarithm
     * @param members how many of the level each of the next has, by their harmonic mean; of the highest, all
     */
    public record Component(Level level, double variance, double members) {}

    /** @throws IllegalArgumentException if there is no component, or nothing varies */
    public VarianceComponents {
        components = List.copyOf(components);
        if (!(sum(components) > 0)) {
            throw new IllegalArgumentException("without variance there are no shares of it");
        }
    }

    /**
     * By restricted maximum likelihood ({@code RestrictedLikelihood}). A lowest level that differs in no group, as with one
     * iteration a fork, is taken as one with the level above.
     *
     * @param scores of one machine by session, fork and iteration (depth 3), or of several machines (depth 4)
     * @return empty with fewer than three of the highest level, with a score not above zero, or where nothing varies
     */
    public static Optional<VarianceComponents> of(Nested scores) {
        return of(scores, List.of(Level.values()));
    }

    /**
     * The same where a level that has one member in each group is left out.
     *
     * @param levels from the bottom up, one for each depth; more are ignored
     */
    public static Optional<VarianceComponents> of(Nested scores, List<Level> levels) {
        if (topMembers(scores) < Sample.FEWEST_FOR_A_VERDICT || scores.values().anyMatch(score -> score <= 0)) {
            return Optional.empty();
        }
        Nested logs = scores.map(Math::log);
        int lowest = 0;
        while (logs.depth() > 0 && !variesAtTheBottom(logs)) {
            logs = logs.ofMeans();
            lowest++;
        }
        return logs.depth() == 0 ? Optional.empty() : Optional.of(ofLogs(logs, levels.subList(lowest, levels.size())));
    }

    private static VarianceComponents ofLogs(Nested logs, List<Level> levels) {
        double[] variances = RestrictedLikelihood.variances(logs);
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < variances.length; i++) {
            double members = logs.groups(i + 1)
                    .mapToDouble(group -> 1.0 / group.members().size())
                    .average()
                    .orElseThrow();
            components.add(new Component(levels.get(i), variances[i], 1 / members));
        }
        return new VarianceComponents(components);
    }

    private static int topMembers(Nested scores) {
        return scores instanceof Nested.Group group ? group.members().size() : 1;
    }

    private static boolean variesAtTheBottom(Nested logs) {
        return logs.groups(1).anyMatch(group -> group.values().distinct().count() > 1);
    }

    /** The level's share of the variance of a single iteration, from 0 to 1; 0 of a level that stands in another. */
    public double share(Level level) {
        return components.stream()
                        .filter(component -> component.level() == level)
                        .mapToDouble(Component::variance)
                        .sum()
                / sum(components);
    }

    /**
     * The relative half-width to expect of Student's interval over the highest level, with these members of each level
     * and these variances.
     *
     * @param level of confidence, as in 0.95
     * @throws IllegalArgumentException if it is not inside (0, 1)
     */
    public double expectedHalfWidth(double level) {
        ConfidenceInterval.requireLevel(level);
        double ofTheMean = 0;
        for (Component component : components) {
            ofTheMean = (ofTheMean + component.variance()) / component.members();
        }
        double t = StudentT.criticalValue(level, highest().members() - 1);
        // Half the width over the centre of exp(x − h) … exp(x + h).
        return Math.tanh(t * Math.sqrt(ofTheMean));
    }

    /**
     * The same variances with one more member of a level in each group.
     *
     * @throws IllegalArgumentException if the level is not among the components
     */
    public VarianceComponents withOneMore(Level level) {
        component(level);
        return new VarianceComponents(components.stream()
                .map(own -> own.level() == level ? new Component(level, own.variance(), own.members() + 1) : own)
                .toList());
    }

    /**
     * How many of a level to measure in each of the next one up for the narrowest interval at a given cost: √(cost of the
     * one above / cost of one · variance / variance above), rounded up (Kalibera and Jones, ISMM 2013). Infinite where
     * the level above does not vary.
     *
     * @param cost of one more of the level
     * @param costAbove of one more of the level above, without its members
     * @throws IllegalArgumentException if the level is not among the components, or the highest
     */
    public double optimalMembers(Level level, double cost, double costAbove) {
        double own = component(level).variance();
        if (level == highest().level()) {
            throw new IllegalArgumentException("no level stands above the " + level);
        }
        double above = components.get(components.indexOf(component(level)) + 1).variance();
        return Math.max(1, Math.ceil(Math.sqrt(costAbove / cost * own / above)));
    }

    private Component component(Level level) {
        return components.stream()
                .filter(component -> component.level() == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the " + level + " is no level of its own here"));
    }

    private Component highest() {
        return components.get(components.size() - 1);
    }

    private static double sum(List<Component> components) {
        return components.stream().mapToDouble(Component::variance).sum();
    }
}
