package everycore.report;

import everycore.report.BalanceFindings.Fastest;
import everycore.report.Headline.Answered;
import everycore.report.Headline.KeyNumber;
import everycore.report.Pivot.Kind;
import everycore.report.Pivot.Line;
import everycore.result.Warning;
import everycore.statistics.Estimate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What it costs to change the balance safely, and what not to, in two sentences. */
final class BalanceHeadline {
    private static final int MOST_NAMED = 6;

    private final BalanceFindings findings;
    private final Pivot pivot;
    private final String on;

    private BalanceHeadline(BalanceFindings findings, Pivot pivot) {
        this.findings = findings;
        this.pivot = pivot;
        this.on = " on " + Phrases.threads(pivot.last());
    }

    /** Empty where no balance was measured. */
    static List<Answered> of(Report report, Pivot pivot) {
        BalanceFindings findings = new BalanceFindings(Findings.comparable(report.rows()), report.cpusAllowed());
        BalanceHeadline headline = new BalanceHeadline(findings, pivot);
        return Stream.of(headline.cheapest(), headline.unprotected())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Answered> cheapest() {
        return findings.fastestOf(pivot.last())
                .map(fastest -> new Answered(
                        sentence(fastest) + alone(),
                        fastest.isTold()
                                ? List.of(new KeyNumber(
                                        time(fastest.first()),
                                        "cheapest safe update" + on + ": " + name(fastest.first())))
                                : List.of()));
    }

    private String sentence(Fastest fastest) {
        if (!fastest.isTested()) {
            return "Which safe update is the cheapest" + on + " can't be told from " + fastest.untestable() + ".";
        }
        String first = "The cheapest safe update" + on + " is " + name(fastest.first()) + ", " + time(fastest.first());
        return fastest.isTold()
                ? first + "; next is " + beside(fastest.first(), fastest.next()) + " its time."
                : first + ", or one that can't be told from it: "
                        + Phrases.list(fastest.rivals().stream()
                                .map(rival -> beside(fastest.first(), rival))
                                .toList())
                        + " its time.";
    }

    private static String beside(Row first, Row other) {
        return name(other) + " at " + times(BalanceFindings.ratio(first, other));
    }

    private String alone() {
        return pivot.last() == 1
                ? ""
                : findings.fastestOf(1)
                        .filter(Fastest::isTold)
                        .map(fastest ->
                                " On 1 thread it is " + name(fastest.first()) + ", " + time(fastest.first()) + ".")
                        .orElse("");
    }

    private Optional<Answered> unprotected() {
        List<Answered> parts =
                Stream.of(price(), loss()).flatMap(Optional::stream).toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Answered(
                        parts.stream().map(Answered::sentence).collect(Collectors.joining(" ")),
                        parts.stream().flatMap(part -> part.numbers().stream()).toList()));
    }

    private Optional<Answered> price() {
        Optional<Row> unlocked = findings.unlocked(pivot.last());
        List<Row> locks = findings.locks(pivot.last());
        if (unlocked.isEmpty() || locks.isEmpty()) {
            return Optional.empty();
        }
        List<Estimate> ratios = locks.stream()
                .map(lock -> BalanceFindings.ratio(unlocked.get(), lock))
                .sorted(Comparator.comparingDouble(Estimate::value))
                .toList();
        List<String> times = locks.stream()
                .sorted(Comparator.comparingDouble(lock -> -lock.throughput().value()))
                .map(BalanceHeadline::time)
                .toList();
        String harness =
                unlocked.get().has(Warning.Kind.LIKE_EMPTY) ? ", which can't be told from the harness's own cost" : "";
        return Optional.of(new Answered(
                "A lock" + on + " costs " + span(times) + ": "
                        + span(ratios.stream().map(BalanceHeadline::times).toList()) + " an update without ("
                        + time(unlocked.get()) + harness + ").",
                List.of(new KeyNumber(
                        span(ratios.stream()
                                .map(ratio -> "×" + Numbers.plain(ratio.value()))
                                .toList()),
                        "what a lock costs" + on + ", in updates without one"))));
    }

    private Optional<Answered> loss() {
        List<Row> unlocked = pivot.lines(Kind.WRONG).stream()
                .map(Line::last)
                .filter(row -> KnownBenchmarks.isUnlockedBalance(row.cell())
                        && row.cell().threads() == pivot.last()
                        && row.lost().isPresent())
                .sorted(Comparator.comparingDouble(row -> -lost(row).value()))
                .toList();
        if (unlocked.isEmpty() || pivot.last() == 1) {
            return Optional.empty();
        }
        List<Row> losing =
                unlocked.stream().filter(row -> lost(row).value() > 0).toList();
        if (losing.isEmpty()) {
            return Optional.of(new Answered("No lock lost no update" + on + ", by luck and not by rule.", List.of()));
        }
        List<String> shares = Stream.of(losing.get(losing.size() - 1), losing.get(0))
                .map(row -> Numbers.share(lost(row).value()))
                .toList();
        String sentence = unlocked.size() == 1
                ? "No lock loses " + Numbers.share(lost(losing.get(0))) + " of the updates" + on + "."
                : "Without a lock" + on + " updates are lost in " + named(losing)
                        + (losing.size() == unlocked.size()
                                ? ""
                                : ", none in " + named(unlocked.subList(losing.size(), unlocked.size())))
                        + ".";
        return Optional.of(new Answered(
                sentence, List.of(new KeyNumber(span(shares), "of the updates lost without a lock" + on))));
    }

    private static String named(List<Row> rows) {
        if (rows.size() > MOST_NAMED) {
            return Phrases.count(rows.size(), "runtime");
        }
        return Phrases.list(rows.stream()
                .map(row -> row.runtimeTitle()
                        + (lost(row).value() > 0
                                ? " (" + Numbers.share(lost(row).value()) + ")"
                                : ""))
                .toList());
    }

    private static Estimate lost(Row row) {
        return row.lost().orElseThrow();
    }

    /** Of the first and the last, which are one where they look the same. */
    private static String span(List<String> ascending) {
        String first = ascending.get(0);
        String last = ascending.get(ascending.size() - 1);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String times(Estimate ratio) {
        return "×" + Numbers.withInterval(ratio);
    }

    /** All threads of these benchmarks do the same, so that there is a time. */
    private static String time(Row row) {
        return Numbers.time(row.time().orElseThrow().value());
    }

    private static String name(Row row) {
        String benchmark = row.cell().benchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }
}
