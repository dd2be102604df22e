package everycore.report;

import java.util.List;

/**
 * What a report says first, before any table.
 *
 * @param sentences the answers, at most three: whether every core is filled, what a safe change of the balance costs, and
 *     what it costs not to protect it; of other benchmarks the range of their costs, how they scale and how sure that is
 * @param numbers the same as at most four numbers, each with what it is; no more than the sentences say
 */
public record Headline(List<String> sentences, List<KeyNumber> numbers) {
    /**
     * One number to be shown large.
     *
     * @param value with its unit, for instance {@code 3.52 ns}
     * @param meaning what it is, a few words that go on from the number: {@code cheapest safe update on 2 threads: longAdder}
     */
    public record KeyNumber(String value, String meaning) {}

    /** A sentence with the numbers of it that are worth to be shown large. */
    record Answered(String sentence, List<KeyNumber> numbers) {
        Answered {
            numbers = List.copyOf(numbers);
        }
    }

    public Headline {
        sentences = List.copyOf(sentences);
        numbers = List.copyOf(numbers);
    }
}
