package everycore.report;

import everycore.result.Warning;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Says in plain sentences what the rows answer; a question that was not measured gets no sentence. */
final class Findings {
    private static final double FULL = 0.95;

    private final List<Row> rows;

    private Findings(List<Row> rows) {
        this.rows = rows;
    }

    static List<String> of(List<Row> rows, OptionalInt cpusAllowed) {
        Findings findings = new Findings(rows);
        List<String> sentences = new ArrayList<>();
        cpusAllowed.ifPresent(cpus -> findings.row(Names.SPIN, cpus)
                .flatMap(row -> findings.fills(row, cpus))
                .ifPresent(sentences::add));
        OptionalInt most = rows.stream()
                .filter(row -> Names.isBalance(row.cell().benchmark()))
                .mapToInt(row -> row.cell().threads())
                .max();
        most.ifPresent(threads -> {
            List<Integer> counts = threads == 1 ? List.of(1) : List.of(1, threads);
            counts.forEach(n -> findings.fastest(n).ifPresent(sentences::add));
            counts.forEach(n -> findings.price(n).ifPresent(sentences::add));
            findings.loss(threads).ifPresent(sentences::add);
        });
        return List.copyOf(sentences);
    }

    private Optional<Row> row(String benchmark, int threads) {
        return rows.stream()
                .filter(row ->
                        row.cell().benchmark().equals(benchmark) && row.cell().threads() == threads)
                .findFirst();
    }

    private Optional<String> fills(Row spin, int cpus) {
        return spin.fill()
                .flatMap(fill -> spin.cpus().map(used -> {
                    String verdict = fill.interval().isEmpty()
                            ? "Whether Java fills every core here can't be told from one fork"
                            : fills(fill.interval().get());
                    return String.format(
                            Locale.ROOT,
                            "%s: %s in an endless loop use %s of %d CPUs (fill %s %s).",
                            verdict,
                            threads(cpus),
                            Numbers.cpus(used.value()),
                            cpus,
                            Numbers.plain(fill.value()),
                            Numbers.interval(fill));
                }));
    }

    private static String fills(ConfidenceInterval fill) {
        if (fill.low() >= FULL) {
            return "Java fills every core here";
        }
        return fill.high() < FULL
                ? "Java does not fill every core here"
                : "Whether Java fills every core here can't be told from these forks";
    }

    private Optional<String> fastest(int threads) {
        List<Row> safe = rows.stream()
                .filter(row ->
                        Names.isBalance(row.cell().benchmark()) && row.cell().threads() == threads)
                .filter(row -> row.isSafe() && !row.cell().benchmark().equals(Names.CONFINED))
                .sorted(Comparator.comparingDouble(
                        (Row row) -> -row.throughput().value()))
                .toList();
        if (safe.size() < 2) {
            return Optional.empty();
        }
        Row first = safe.get(0);
        List<Row> others = safe.subList(1, safe.size());
        List<String> rivals =
                others.stream().filter(other -> !isFaster(first, other)).map(Findings::name).toList();
        String lead = "On " + threads(threads) + " the fastest safe variant is " + name(first) + ", "
                + Numbers.time(first.time().value()) + " an update; ";
        return Optional.of(
                rivals.isEmpty()
                        ? lead + "next is " + name(others.get(0)) + ", at "
                                + Numbers.withInterval(ratio(first, others.get(0))) + " times its time."
                        : lead + "but these forks can't tell it from " + String.join(", ", rivals) + ".");
    }

    private static boolean isFaster(Row row, Row other) {
        return ratio(row, other).interval().filter(interval -> interval.low() > 1).isPresent();
    }

    private static Estimate ratio(Row numerator, Row denominator) {
        return Ratios.estimate(numerator.throughputs(), denominator.throughputs(), Rows.LEVEL);
    }

    private Optional<String> price(int threads) {
        return row(Names.UNLOCKED, threads).flatMap(unlocked -> {
            List<String> prices = Names.LOCKS.stream()
                    .flatMap(lock -> row(lock, threads).stream())
                    .map(lock ->
                            name(lock) + " takes " + Numbers.time(lock.time().value()) + ", "
                                    + Numbers.withInterval(ratio(unlocked, lock))
                                    + " times that")
                    .toList();
            String harness =
                    unlocked.has(Warning.Kind.LIKE_EMPTY) ? ", which can't be told from the harness's own cost" : "";
            return prices.isEmpty()
                    ? Optional.empty()
                    : Optional.of("On " + threads(threads) + " the unlocked update takes "
                            + Numbers.time(unlocked.time().value()) + harness + "; " + String.join("; ", prices)
                            + ".");
        });
    }

    private Optional<String> loss(int threads) {
        return row(Names.UNLOCKED, threads)
                .flatMap(Row::lost)
                .map(lost -> String.format(
                        Locale.ROOT,
                        "Leaving the lock out loses %s of the updates on %s (interval %s %%).",
                        Numbers.percent(lost.value()),
                        threads(threads),
                        Numbers.interval(lost.scaledBy(100))));
    }

    private static String name(Row row) {
        return row.cell().shortName();
    }

    private static String threads(int n) {
        return n == 1 ? "1 thread" : n + " threads";
    }
}
