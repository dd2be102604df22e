package everycore.render;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;

import everycore.report.Measured;
import everycore.report.Report;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A run whose numbers are of the order that two CPUs show. */
final class SampleRun {
    private static final double[] SPREAD = {1, 1.004, 0.997};

    private SampleRun() {}

    static Report report() {
        return Report.of("run", entries());
    }

    static Report reportOfSeveralRuntimes() {
        return Report.of("run", withOtherRuntimes(entries()));
    }

    /** The same with the endless loop in C and in CPython beside it. */
    static List<Entry> withOtherRuntimes(List<Entry> java) {
        List<Entry> entries = new ArrayList<>(java);
        LanguageRuntime c = new LanguageRuntime("c", "gcc 12.2.0", "threads", Optional.empty(), "C");
        LanguageRuntime python =
                new LanguageRuntime("cpython", "3.13.0", "threads", Optional.of(true), "CPython 3.13.0 threads");
        row("spin", 3.4e9, 6.7e9, 6.75e9, 1.99)
                .forEach(entry -> entries.add(
                        entry.withEnvironment(Measured.environment(2).forRuntime(c))));
        row("spin", 4.1e7, 4.0e7, 4.0e7, 1.0)
                .forEach(entry -> entries.add(
                        entry.withEnvironment(Measured.environment(2).forRuntime(python))));
        return entries;
    }

    static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(row("everycore.benchmarks.SpinBenchmark.spin", 1.7e9, 3.36e9, 3.38e9, 1.99));
        entries.addAll(row("everycore.benchmarks.EmptyBenchmark.empty", 1.73e9, 3.43e9, 3.44e9, 1.99));
        entries.addAll(row(BALANCE + "confined", 4.7e8, 9.35e8, 9.36e8, 1.98));
        List<Entry> unlocked = row(BALANCE + "unlocked", 4.68e8, 2.4e8, 2.39e8, 1.98);
        entries.add(with(unlocked.get(0), "balance.lost", "%", 0, 0, 0));
        entries.add(with(unlocked.get(1), "balance.lost", "%", 41.2, 48.9, 44.5));
        entries.add(with(unlocked.get(2), "balance.lost", "%", 2, 47, 21));
        entries.addAll(row(BALANCE + "synchronizedBlock", 5.1e7, 2.2e7, 2.1e7, 1.95));
        entries.addAll(row(BALANCE + "reentrantLock", 5.2e7, 2.9e7, 2.8e7, 1.3));
        entries.addAll(row(BALANCE + "atomicLong", 1.8e8, 4.6e7, 4.61e7, 1.98));
        return Measured.on(Measured.environment(2), entries.toArray(Entry[]::new));
    }

    /** One, two and four threads, the last two on the same two CPUs. */
    private static List<Entry> row(String benchmark, double one, double two, double four, double cpus) {
        return List.of(
                entry(benchmark, 1, one, 0.994), entry(benchmark, 2, two, cpus), entry(benchmark, 4, four, cpus));
    }

    private static Entry entry(String benchmark, int threads, double throughput, double cpus) {
        return with(cell(benchmark, threads, forks(throughput, threads)), "cpu.worker", "CPUs", forks(cpus, 1));
    }

    private static double[] forks(double mean, int noise) {
        return Arrays.stream(SPREAD)
                .map(factor -> mean * (1 + noise * (factor - 1)))
                .toArray();
    }
}
