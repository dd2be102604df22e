package everycore.report;

import everycore.result.LanguageRuntime;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tutorial says of threads and cores, held against the rows of one run. */
final class TutorialClaims {
    /** "102 %" is how the tutorial itself saw one core. */
    private static final double ONE_CORE = 1.1;

    /**
     * One measurement.
     *
     * @param whose the runtime's title
     * @param evidence its number
     */
    private record Witness(String whose, Answer answer, String evidence) {}

    /**
     * Something that is said of runtimes, and what each of them measured says to it.
     *
     * @param witnesses in the order in which they are to be named
     */
    private record Claim(String text, List<Witness> witnesses) {
        /** The claim once, with an answer for each runtime, those that agree first; empty without a witness. */
        Optional<String> sentence() {
            Map<Answer, Map<String, List<String>>> evidence = new TreeMap<>();
            witnesses.forEach(witness -> evidence.computeIfAbsent(witness.answer(), answer -> new LinkedHashMap<>())
                    .computeIfAbsent(witness.whose(), title -> new ArrayList<>())
                    .add(witness.evidence()));
            return evidence.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text + ": "
                            + evidence.entrySet().stream()
                                    .flatMap(answer -> answer.getValue().entrySet().stream()
                                            .map(title -> title.getKey() + " " + answer.getKey() + " ("
                                                    + String.join(", ", title.getValue()) + ")"))
                                    .collect(Collectors.joining(" · "))
                            + ".");
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
                                "Languages without a GIL fill " + n + " with as many threads",
                                Predicate.not(TutorialClaims::isPython)),
                        fillOneCore(),
                        fills("Python's processes fill " + n, isForm("processes")),
                        fills(
                                "A C extension lets threads under a GIL fill " + n,
                                isForm("native-extension").and(TutorialClaims::hasGil)),
                        fills(
                                "A Python without a GIL fills " + n + " with threads",
                                isForm("threads").and(Predicate.not(TutorialClaims::hasGil))),
                        fills(
                                "Sub-interpreters, which the tutorial doesn't know, fill " + n,
                                isForm("subinterpreters")),
                        losesUpdates())
                .flatMap(claim -> claim.sentence().stream())
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
                        .map(row -> new Witness(
                                row.runtimeTitle(), FillFinding.answer(row).orElseThrow(), uses(row)))
                        .toList());
    }

    private Claim fillOneCore() {
        return new Claim(
                "Threads of a Python with a GIL fill one core, however many they are",
                spins(isForm("threads").and(TutorialClaims::hasGil))
                        .filter(row -> row.cell().threads() > 1)
                        .map(row -> new Witness(
                                row.runtimeTitle(),
                                isOneCore(row),
                                uses(row) + " on " + Phrases.threads(row.cell().threads())))
                        .toList());
    }

    private static Answer isOneCore(Row row) {
        return row.cpus()
                .flatMap(Estimate::interval)
                .map(used -> used.high() <= ONE_CORE ? Answer.YES : used.low() > ONE_CORE ? Answer.NO : Answer.OPEN)
                .orElse(Answer.OPEN);
    }

    private Claim losesUpdates() {
        return new Claim(
                "Without the lock the balance goes wrong in Python",
                rowsOf(isForm("threads"))
                        .filter(row -> row.cell().benchmark().equals("balance.unlocked"))
                        .filter(row ->
                                row.cell().threads() == cpus && row.lost().isPresent())
                        .map(row -> new Witness(
                                row.runtimeTitle(),
                                row.lost().get().value() > 0 ? Answer.YES : Answer.NO,
                                Numbers.share(row.lost().get().value()) + " of the updates lost"))
                        .toList());
    }

    private static String uses(Row row) {
        return Numbers.cpus(row.cpus().orElseThrow()) + " CPUs";
    }

    private Stream<Row> spins(Predicate<LanguageRuntime> whose) {
        return rowsOf(whose)
                .filter(row -> KnownBenchmarks.isSpin(row.cell()) && row.cpus().isPresent());
    }

    private Stream<Row> rowsOf(Predicate<LanguageRuntime> whose) {
        return rows.stream().filter(row -> row.runtime().filter(whose).isPresent());
    }
}
