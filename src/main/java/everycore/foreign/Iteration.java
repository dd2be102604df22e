package everycore.foreign;

import everycore.probe.MachineTicks;
import everycore.sweep.WorkloadFailure;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a child says of one iteration, and what the machine did meanwhile.
 *
 * @param operations of all threads, within the window
 * @param wallNanos the length of the window
 * @param cpuNanos CPU time of the workers within the window
 * @param allOperations of the whole iteration, the time before and after the window included; 0 without a balance
 * @param updates those that the balance shows after the iteration; 0 without a balance
 * @param machine busy and stolen CPUs; empty on systems that don't tell
 */
record Iteration(
        long operations,
        long wallNanos,
        long cpuNanos,
        long allOperations,
        long updates,
        Optional<MachineTicks.Cpus> machine) {
    private static final int WINDOW = 3;
    private static final int WINDOW_AND_BALANCE = 5;
    private static final int LONGEST_QUOTE = 80;
    private static final double NANOS_PER_SECOND = 1e9;

    /** @throws WorkloadFailure if the line is anything else, or no window has such numbers */
    static Iteration parse(String line, boolean hasBalance, Optional<MachineTicks.Cpus> machine)
            throws WorkloadFailure {
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
        return new Iteration(
                numbers[0], numbers[1], numbers[2], hasBalance ? numbers[3] : 0, hasBalance ? numbers[4] : 0, machine);
    }

    double operationsPerSecond() {
        return operations / (wallNanos / NANOS_PER_SECOND);
    }

    /** CPUs utilized by the workers. */
    double cpus() {
        return (double) cpuNanos / wallNanos;
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
