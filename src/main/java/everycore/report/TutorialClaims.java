package everycore.report;

import everycore.result.LanguageRuntime;
import everycore.result.Warning;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the tutorial says of threads and cores, held against the rows of one run. */
final class TutorialClaims {
    /** "102 %" is how the tutorial itself saw one core. */
    private static final double ONE_CORE = 1.1;

    private enum Truth {
        TRUE("True here"),
        FALSE("False here"),
        OPEN("Not to be told from these forks");

        private final String words;

        Truth(String words) {
            this.words = words;
        }
    }

    /**
     * One measurement.
     *
     * @param evidence its number, with whose it is
     */
    private record Witness(Truth truth, String evidence) {}

    /**
     * Something that is said of runtimes, and what each of them measured says to it.
     *
     * @param witnesses in the order in which they are to be named
     */
    private record Claim(String text, List<Witness> witnesses) {
        /** One sentence for each of the answers that there are; none without a witness. */
        List<String> sentences() {
            Map<Truth, List<String>> evidence = new TreeMap<>();
            witnesses.forEach(witness -> evidence.computeIfAbsent(witness.truth(), truth -> new ArrayList<>())
                    .add(witness.evidence()));
            return evidence.entrySet().stream()
                    .map(answer ->
                            answer.getKey().words + ": " + text + " (" + String.join("; ", answer.getValue()) + ").")
                    .toList();
        }
    }

    private final List<Row> rows;
    private final int cpus;

    TutorialClaims(List<Row> rows, int cpusAllowed) {
        this.rows = rows;
        this.cpus = cpusAllowed;
    }

    /** None on one CPU, which one thread fills whatever its language. */
    List<String> sentences() {
        if (cpus < 2) {
            return List.of();
        }
        String n = Phrases.cpus(cpus);
        return Stream.of(
                        fills(
                                "languages without a GIL fill " + n + " with as many threads",
                                Predicate.not(TutorialClaims::isPython)),
                        fillOneCore(),
                        fills("Python's processes fill " + n, isForm("processes")),
                        fills(
                                "a C extension lets threads under a GIL fill " + n,
                                isForm("native-extension").and(TutorialClaims::hasGil)),
                        fills(
                                "a Python without a GIL fills " + n + " with threads",
                                isForm("threads").and(Predicate.not(TutorialClaims::hasGil))),
                        fills(
                                "sub-interpreters, which the tutorial doesn't know, fill " + n,
                                isForm("subinterpreters")),
                        losesUpdates())
                .flatMap(claim -> claim.sentences().stream())
                .toList();
    }

    /** Of the languages measured only Python has such a lock to speak of, be it there or not. */
    private static boolean isPython(LanguageRuntime runtime) {
        return runtime.gil().isPresent();
    }

    private static boolean hasGil(LanguageRuntime runtime) {
        return runtime.gil().orElse(false);
    }

    /** Of Python. */
    private static Predicate<LanguageRuntime> isForm(String concurrency) {
        return runtime -> isPython(runtime) && runtime.concurrency().equals(concurrency);
    }

    private Claim fills(String text, Predicate<LanguageRuntime> whose) {
        return new Claim(
                text,
                spins(whose)
                        .filter(row ->
                                row.cell().threads() == cpus && row.fill().isPresent())
                        .map(row -> new Witness(isFull(row), uses(row)))
                        .toList());
    }

    private static Truth isFull(Row row) {
        return row.fill()
                .flatMap(Estimate::interval)
                .map(fill -> fill.low() >= FillFinding.FULL
                        ? Truth.TRUE
                        : fill.high() < FillFinding.FULL && !row.has(Warning.Kind.DISTURBED) ? Truth.FALSE : Truth.OPEN)
                .orElse(Truth.OPEN);
    }

    private Claim fillOneCore() {
        return new Claim(
                "threads of a Python with a GIL fill one core, however many they are",
                spins(isForm("threads").and(TutorialClaims::hasGil))
                        .filter(row -> row.cell().threads() > 1)
                        .map(row -> new Witness(isOneCore(row), uses(row)))
                        .toList());
    }

    private static Truth isOneCore(Row row) {
        return row.cpus()
                .flatMap(Estimate::interval)
                .map(used -> used.high() <= ONE_CORE ? Truth.TRUE : used.low() > ONE_CORE ? Truth.FALSE : Truth.OPEN)
                .orElse(Truth.OPEN);
    }

    private Claim losesUpdates() {
        return new Claim(
                "without the lock the balance goes wrong in Python",
                rowsOf(isForm("threads"))
                        .filter(row -> row.cell().benchmark().equals("balance.unlocked"))
                        .filter(row ->
                                row.cell().threads() == cpus && row.lost().isPresent())
                        .map(row -> new Witness(
                                row.lost().get().value() > 0 ? Truth.TRUE : Truth.FALSE,
                                row.runtimeTitle() + ": "
                                        + Numbers.share(row.lost().get().value()) + " of the updates lost on "
                                        + Phrases.threads(row.cell().threads())))
                        .toList());
    }

    private String uses(Row row) {
        return row.runtimeTitle() + ": " + Numbers.cpus(row.cpus().orElseThrow()) + " CPUs on "
                + Phrases.threads(row.cell().threads());
    }

    private Stream<Row> spins(Predicate<LanguageRuntime> whose) {
        return rowsOf(whose)
                .filter(row -> KnownBenchmarks.isSpin(row.cell()) && row.cpus().isPresent());
    }

    private Stream<Row> rowsOf(Predicate<LanguageRuntime> whose) {
        return rows.stream().filter(row -> row.runtime().filter(whose).isPresent());
    }
}
