package everycore.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that is said of runtimes, and what each of them measured says to it.
 *
 * @param text what is said
 * @param witnesses in the order in which they are to be named
 */
record Claim(String text, List<Witness> witnesses) {
    enum Truth {
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
    record Witness(Truth truth, String evidence) {}

    Claim {
        witnesses = List.copyOf(witnesses);
    }

    /** One sentence for each of the answers that there are; none without a witness. */
    List<String> sentences() {
        Map<Truth, List<String>> evidence = new TreeMap<>();
        witnesses.forEach(witness -> evidence.computeIfAbsent(witness.truth(), truth -> new ArrayList<>())
                .add(witness.evidence()));
        return evidence.entrySet().stream()
                .map(answer -> answer.getKey().words + ": " + text + " (" + String.join("; ", answer.getValue()) + ").")
                .toList();
    }
}
