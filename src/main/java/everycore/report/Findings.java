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
        Row second = safe.get(1);
        Estimate ratio = Ratios.estimate(first.throughputs(), second.throughputs(), Rows.LEVEL);
        boolean apart = ratio.interval().filter(interval -> interval.low() > 1).isPresent();
        String lead = apart
                ? "the fastest safe variant is %s, %s an update; next is %s, at %s times its time"
                : "the fastest safe variants are %s, %s an update, and %s; these forks can't tell which is faster (ratio"
                        + " %s)";
        return Optional.of("On " + threads(threads) + " "
                + String.format(
                        Locale.ROOT,
                        lead,
                        name(first),
                        Numbers.time(first.time().value()),
                        name(second),
                        Numbers.withInterval(ratio))
                + ".");
    }

    private Optional<String> price(int threads) {
        return row(Names.UNLOCKED, threads).flatMap(unlocked -> {
            List<String> prices = Names.LOCKS.stream()
                    .flatMap(lock -> row(lock, threads).stream())
                    .map(lock ->
                            name(lock) + " takes " + Numbers.time(lock.time().value()) + ", "
                                    + Numbers.withInterval(
                                            Ratios.estimate(unlocked.throughputs(), lock.throughputs(), Rows.LEVEL))
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
