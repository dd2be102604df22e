package everycore.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What each level contributes to the variance of a cell's logarithms, by restricted maximum likelihood.
 *
 * @param components from the highest level down
 */
public record VarianceComponents(List<Component> components) {

    /**
     * @param variance of the level's effects on the logarithm; what a level below does not show stands in it
     * @param members how many of the level there are in each of the level above, by the harmonic mean; of the highest, all
     */
    public record Component(Level level, double variance, double members) {}

    public VarianceComponents {
        components = List.copyOf(components);
    }

    /**
     * Of sessions (depth 3) or machines (depth 4), whose values are above zero. A lowest level without two different
     * values in any group is taken as one with the level above.
     *
     * @return empty with fewer than three of the highest level, with a value not above zero, or where nothing varies
     */
    public static Optional<VarianceComponents> of(Nested scores) {
        throw new UnsupportedOperationException();
    }

    /** The level's share of the variance of one iteration, from 0 to 1; zero for a level that is not told apart. */
    public double share(Level level) {
        double sum = components.stream().mapToDouble(Component::variance).sum();
        return components.stream()
                        .filter(component -> component.level() == level)
                        .mapToDouble(Component::variance)
                        .sum()
                / sum;
    }

    /** The relative half-width that the interval over the highest level is expected to have with these members. */
    public double expectedHalfWidth(double level) {
        throw new UnsupportedOperationException();
    }

    /** The same components with one more member in each group of that level. */
    public VarianceComponents withOneMore(Level level) {
        throw new UnsupportedOperationException();
    }

    /**
     * How many members of a level to measure in each of the level above for the narrowest interval at a given cost
     * (Kalibera and Jones, ISMM 2013): √(cost of one above / cost of one member · variance of members / variance above),
     * rounded up; infinite where the level above does not vary.
     */
    public double optimalMembers(Level level, double costAbove, double cost) {
        throw new UnsupportedOperationException();
    }
}
