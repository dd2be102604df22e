package everycore.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What each of several machines says of a mean, a ratio or a product of ratios, and so what their kind does. A machine's
 * effect is a sum of mean logarithms of its sessions. Its error comes from the spread between sessions of one machine,
 * pooled over the machines, since a few sessions of one say too little of its own; where each machine has one session, from
 * that between forks, and what sessions differ in stands in the variance between machines.
 */
public final class MachineEffects {
    private MachineEffects() {}

    /**
     * Of one cell: the mean logarithm.
     *
     * @throws IllegalArgumentException as below
     */
    public static RandomEffects of(Sessions cell) {
        return of(List.of(cell), List.of(), 1);
    }

    /**
     * The logarithm of the product of cells above over that of those below, each machine's with its own: what makes a
     * machine faster in all of them cancels out.
     *
     * @param divisor of the logarithm; the number of ratios for their geometric mean
     * @throws IllegalArgumentException if fewer than three machines have all the cells, or a value has no logarithm
     */
    public static RandomEffects of(List<Sessions> above, List<Sessions> below, int divisor) {
        Set<String> machines = shared(above, below);
        if (Stream.of(above, below).flatMap(List::stream).anyMatch(cell -> !cell.arePositive())) {
            throw new IllegalArgumentException("only values above zero have an effect of a machine");
        }
        double[] effects = new double[machines.size()];
        double[] squares = new double[machines.size()];
        for (int sign : new int[] {1, -1}) {
            for (Sessions cell : sign > 0 ? above : below) {
                Map<String, Sessions> byMachine = cell.byMachine();
                SquaredErrors errors = SquaredErrors.of(byMachine);
                int place = 0;
                for (String machine : machines) {
                    Sessions own = byMachine.get(machine);
                    effects[place] += sign * own.logMeans().mean() / divisor;
                    squares[place] += errors.of(own) / divisor / divisor;
                    place++;
                }
            }
        }
        return of(effects, squares);
    }

    /** How many machines have all of these cells. */
    public static int count(List<Sessions> above, List<Sessions> below) {
        return shared(above, below).size();
    }

    private static Set<String> shared(List<Sessions> above, List<Sessions> below) {
        Set<String> shared = new LinkedHashSet<>(above.get(0).machines());
        Stream.of(above, below).flatMap(List::stream).forEach(cell -> shared.retainAll(cell.machines()));
        return shared;
    }

    private static RandomEffects of(double[] effects, double[] squares) {
        List<Double> values = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            values.add(effects[i]);
            errors.add(Math.sqrt(squares[i]));
        }
        return errors.stream().allMatch(error -> error > 0)
                ? RandomEffects.of(values, errors)
                : RandomEffects.ofSample(new Sample(values));
    }

    /**
     * @param sessions the variance of one session of a machine; empty where each has one
     * @param forks the variance of one fork of a session; zero where each has one
     */
    private record SquaredErrors(Optional<Variance> sessions, double forks) {
        static SquaredErrors of(Map<String, Sessions> byMachine) {
            return new SquaredErrors(
                    pooled(byMachine.values().stream().map(Sessions::logMeans)),
                    pooled(byMachine.values().stream().flatMap(own -> own.logs().stream()))
                            .map(Variance::value)
                            .orElse(0.0));
        }

        private static Optional<Variance> pooled(Stream<Sample> samples) {
            List<Variance> variances = samples.filter(sample -> sample.size() > 1)
                    .map(Variance::of)
                    .toList();
            return variances.isEmpty() ? Optional.empty() : Optional.of(Variance.pooled(variances));
        }

        /** Of the mean of one machine's sessions. */
        double of(Sessions machine) {
            return sessions.map(Variance::value).orElseGet(() -> forks * machine.shareOfForkVariance())
                    / machine.count();
        }
    }
}
