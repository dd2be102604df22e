package everycore.foreign;

import everycore.sweep.WorkloadFailure;
import java.util.stream.Stream;

/**
 * What a child says of one iteration.
 *
 * @param operations of all threads, within the window
 * @param wallNanos the length of the window
 * @param cpuNanos CPU time of the workers within the window
 * @param allOperations of the whole iteration, the time before and after the window included; 0 without a balance
 * @param updates those that the balance shows after the iteration; 0 without a balance
 */
record IterationLine(long operations, long wallNanos, long cpuNanos, long allOperations, long updates) {
    private static final int WINDOW = 3;
    private static final int WINDOW_AND_BALANCE = 5;
    private static final int LONGEST_QUOTE = 80;

    /** @throws WorkloadFailure if the line is anything else, or no window has such numbers */
    static IterationLine parse(String line, boolean hasBalance) throws WorkloadFailure {
        String[] words = line.strip().split("\\s+");
        if (words.length != (hasBalance ? WINDOW_AND_BALANCE : WINDOW)) {
            throw garbage(line);
        }
        long[] numbers;
        try {
            numbers = Stream.of(words).mapToLong(Long::parseLong).toArray();
        } catch (NumberFormatException e) {
            throw garbage(line);
        }
        boolean impossible = numbers[0] < 0 || numbers[1] <= 0 || numbers[2] < 0 || hasBalance && numbers[3] < 1;
        if (impossible) {
            throw garbage(line);
        }
        return new IterationLine(
                numbers[0], numbers[1], numbers[2], hasBalance ? numbers[3] : 0, hasBalance ? numbers[4] : 0);
    }

    /** A share of all operations. */
    double lost() {
        return (double) (allOperations - updates) / allOperations;
    }

    private static WorkloadFailure garbage(String line) {
        String quote = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line;
        return new WorkloadFailure(
                "printed '" + quote.replaceAll("\\p{Cntrl}", " ") + "' where the numbers of an iteration were due",
                null);
    }
}
