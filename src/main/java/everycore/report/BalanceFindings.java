package everycore.report;

import everycore.result.Warning;
import everycore.statistics.Best;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a safe change of the balance costs, and an unsafe one loses: on one thread, and on several. */
final class BalanceFindings {
    /**
     * Which safe variant is the fastest.
     *
     * @param isTested whether it has forks enough to be told from another, each of which did something
     * @param rivals those that can't be told from it; none where it wasn't tested
     */
    record Fastest(Row first, Row next, boolean isTested, List<Row> rivals) {
        Fastest {
            rivals = List.copyOf(rivals);
        }

        /** Whether there is no doubt. */
        boolean isTold() {
            return isTested && rivals.isEmpty();
        }

        /** From what it can't be told where it isn't tested. */
        String untestable() {
            return first.throughputs().size() < Sample.FEWEST_FOR_A_VERDICT
                    ? "fewer than three forks"
                    : "forks of which one did no operation";
        }
    }

    private final List<Row> rows;
    private final Optional<Integer> cpusAllowed;

    BalanceFindings(List<Row> rows, Optional<Integer> cpusAllowed) {
        this.rows = rows.stream()
                .filter(row -> KnownBenchmarks.isBalance(row.cell().benchmark()))
                .toList();
        this.cpusAllowed = cpusAllowed;
    }

    List<String> all() {
        Optional<Integer> several = severalThreads();
        List<Integer> counts = Stream.concat(Stream.of(1), several.stream()).toList();
        List<String> sentences = new ArrayList<>();
        Stream.concat(counts.stream(), mostThreads().stream())
                .distinct()
                .forEach(n -> fastest(n).ifPresent(sentences::add));
        counts.forEach(n -> price(n).ifPresent(sentences::add));
        several.flatMap(this::loss).ifPresent(sentences::add);
        return sentences;
    }

    /** The most that have a CPU each; beyond that the scheduler is measured too, so only where there is nothing else. */
    private Optional<Integer> severalThreads() {
        TreeSet<Integer> counts = new TreeSet<>();
        rows.stream().map(row -> row.cell().threads()).filter(n -> n > 1).forEach(counts::add);
        return cpusAllowed
                .map(counts::floor)
                .or(() -> Optional.of(counts).filter(some -> !some.isEmpty()).map(TreeSet::last));
    }

    private Optional<Integer> mostThreads() {
        return rows.stream().map(row -> row.cell().threads()).max(Comparator.naturalOrder());
    }

    private Optional<Row> row(String benchmark, int threads) {
        return rows.stream()
                .filter(row ->
                        row.cell().benchmark().equals(benchmark) && row.cell().threads() == threads)
                .findFirst();
    }

    private Optional<String> fastest(int threads) {
        return fastestOf(threads).map(fastest -> {
            if (!fastest.isTested()) {
                return on(threads) + " " + fastest.untestable() + " can't tell which safe variant is the fastest.";
            }
            Row first = fastest.first();
            String lead = name(first) + ", " + time(first) + " an update";
            return fastest.isTold()
                    ? on(threads) + " the fastest safe variant is " + lead + "; next is " + name(fastest.next())
                            + ", at " + Numbers.withInterval(ratio(first, fastest.next())) + " times its time."
                    : on(threads) + " " + lead + ", and "
                            + Phrases.list(fastest.rivals().stream()
                                    .map(rival -> name(rival) + " at " + Numbers.withInterval(ratio(first, rival)))
                                    .toList())
                            + " times its time can't be told apart; the fastest safe variant is among them.";
        });
    }

    /** Absent where there is nothing to choose from. */
    Optional<Fastest> fastestOf(int threads) {
        List<Row> safe = rows.stream()
                .filter(row -> row.cell().threads() == threads)
                .filter(row -> row.isSafe() && !row.cell().benchmark().equals(KnownBenchmarks.CONFINED))
                .sorted(Comparator.comparingDouble(
                        (Row row) -> -row.throughput().value()))
                .toList();
        return safe.size() < 2
                ? Optional.empty()
                : Optional.of(new Fastest(
                        safe.get(0),
                        safe.get(1),
                        canBeTested(safe.get(0)),
                        canBeTested(safe.get(0)) ? rivals(safe.get(0), safe) : List.of()));
    }

    /** By intervals that hold all at once, since the first of many is the first by luck, too. */
    private static List<Row> rivals(Row first, List<Row> safe) {
        List<Row> tested = safe.stream().filter(BalanceFindings::canBeTested).toList();
        Set<Row> best = tested.size() < 2
                ? Set.of()
                : Best.of(tested.stream().map(Row::throughputs).toList(), ConfidenceInterval.STANDARD_LEVEL)
                        .candidates()
                        .stream()
                        .map(tested::get)
                        .collect(Collectors.toSet());
        return safe.stream()
                .filter(row -> row != first && (best.contains(row) || !canBeTested(row)))
                .toList();
    }

    private static boolean canBeTested(Row row) {
        return row.throughputs().size() >= Sample.FEWEST_FOR_A_VERDICT
                && row.throughputs().minimum() > 0;
    }

    /** How many times the first one's time the other takes. */
    static Estimate ratio(Row first, Row other) {
        return Ratios.estimate(first.throughputs(), other.throughputs(), ConfidenceInterval.STANDARD_LEVEL);
    }

    Optional<Row> unlocked(int threads) {
        return row(KnownBenchmarks.UNLOCKED, threads);
    }

    /** Of those locks that the tutorial speaks of. */
    List<Row> locks(int threads) {
        return KnownBenchmarks.LOCKS.stream()
                .flatMap(lock -> row(lock, threads).stream())
                .toList();
    }

    private Optional<String> price(int threads) {
        return unlocked(threads).flatMap(unlocked -> {
            List<String> prices = locks(threads).stream()
                    .map(lock -> name(lock) + " takes " + time(lock) + ", "
                            + Numbers.withInterval(ratio(unlocked, lock)) + " times that")
                    .toList();
            String harness =
                    unlocked.has(Warning.Kind.LIKE_EMPTY) ? ", which can't be told from the harness's own cost" : "";
            return prices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(on(threads) + " the unlocked update takes "
                            + time(unlocked) + harness + "; " + String.join("; ", prices)
                            + ".");
        });
    }

    private Optional<String> loss(int threads) {
        return unlocked(threads)
                .flatMap(Row::lost)
                .map(lost -> lost.value() == 0
                        ? on(threads) + " no update was lost without the lock in these forks, by luck and not by rule."
                        : "Leaving the lock out loses " + Numbers.share(lost.value()) + " of the updates "
                                + place(threads) + " (" + interval(lost) + ").");
    }

    private static String interval(Estimate share) {
        return share.interval().isPresent()
                ? "interval " + Numbers.interval(share.scaledBy(100)) + " %"
                : "no interval";
    }

    private String on(int threads) {
        return "O" + place(threads).substring(1);
    }

    private String place(int threads) {
        return "on " + Phrases.threads(threads)
                + cpusAllowed
                        .filter(cpus -> threads > cpus)
                        .map(cpus -> ", more than the " + Phrases.cpus(cpus) + " allowed,")
                        .orElse("");
    }

    /** All threads of these benchmarks do the same, so that there is a time. */
    private static String time(Row row) {
        return Numbers.time(row.time().orElseThrow().value());
    }

    private static String name(Row row) {
        return row.cell().shortName();
    }
}
