package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two kinds by CPUs allowed: three machines of two CPUs, and one machine of four. */
public final class SimulatedKinds {
    private SimulatedKinds() {}

    /** @param product behind the names of the machines */
    public static KindRatios ratios(String product) {
        return ratios(product, "machine.limits.cpusAllowed");
    }

    /** The same machines as kinds of something else. */
    public static KindRatios ratios(String product, String by) {
        double[][] below = {{100, 110}, {150, 140, 160}, {90, 95}};
        double[][] above = {{204, 209}, {320, 299, 323}, {182, 201}};
        List<Entry> entries = new ArrayList<>();
        entries.addAll(Measured.fleet("org.A.below", product + "m", below));
        entries.addAll(Measured.fleet("org.A.above", product + "m", above));
        Environment other = Fixtures.session("large", "2026-01-03T03:04:05Z", Measured.environment(4));
        Environment large = Fixtures.on(Fixtures.product(product + "large", other.machine()), other);
        entries.add(Measured.cell("org.A.below", 1, 100, 101, 102).withEnvironment(large));
        entries.add(Measured.cell("org.A.above", 1, 98, 99, 97).withEnvironment(large));
        Kinds kinds = Kinds.of(By.of(by), List.of(new RunFile("fleet", entries)));
        return KindComparer.of(kinds, "org.A.below", Optional.empty(), 0.95);
    }
}
