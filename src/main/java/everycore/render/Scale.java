package everycore.render;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Where on a picture a value lies.
 *
 * @param least at its beginning, as {@code most} is at its end
 */
record Scale(double least, double most, boolean isLogarithmic) {
    private static final List<List<Double>> STEPS_OF_A_DECADE = List.of(
            List.of(1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0), List.of(1.0, 2.0, 5.0), List.of(1.0, 3.0), List.of(1.0));
    private static final double TOLERANCE = 1e-9;

    Scale {
        if (!(least < most) || isLogarithmic && least <= 0) {
            throw new IllegalArgumentException("a scale can't go from " + least + " to " + most);
        }
    }

    static Scale linear(double least, double most) {
        return new Scale(least, most, false);
    }

    static Scale logarithmic(double least, double most) {
        return new Scale(least, most, true);
    }

    /** Around values above zero, with that factor of room at each end. */
    static Scale around(Collection<Double> values, double room) {
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(1);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        return logarithmic(least / room, most * room);
    }

    /** From 0 at the beginning to 1 at the end, and beyond for what lies outside. */
    double at(double value) {
        return isLogarithmic
                ? (Math.log(value) - Math.log(least)) / (Math.log(most) - Math.log(least))
                : (value - least) / (most - least);
    }

    /** The same, at the nearer end for what lies outside. */
    double within(double value) {
        return value <= least ? 0 : Math.min(1, at(value));
    }

    boolean isBelow(double value) {
        return value < least * (1 - TOLERANCE);
    }

    boolean isAbove(double value) {
        return value > most * (1 + TOLERANCE);
    }

    /** Round values of a logarithmic scale, in ascending order, about as many as there is room for. */
    List<Double> ticks(int room) {
        for (List<Double> steps : STEPS_OF_A_DECADE) {
            List<Double> ticks = decades(steps, 1);
            if (ticks.size() <= room) {
                return ticks;
            }
        }
        int every = 2;
        while (decades(List.of(1.0), every).size() > room) {
            every++;
        }
        return decades(List.of(1.0), every);
    }

    private List<Double> decades(List<Double> steps, int every) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(least));
        for (int decade = first; decade <= Math.log10(most); decade++) {
            for (double step : steps) {
                double tick = Double.parseDouble(step + "e" + decade);
                if (Math.floorMod(decade, every) == 0 && !isBelow(tick) && !isAbove(tick)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }
}
