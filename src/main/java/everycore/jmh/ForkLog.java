package everycore.jmh;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds, in what JMH threw and printed, the one line that says why a fork failed. */
final class ForkLog {
    private ForkLog() {}

    static String reason(Throwable failure, String log) {
        String message = deepestMessage(failure);
        // Of a child that died JMH knows the exit code alone; the reason is in what the child printed last.
        if (message.startsWith("Forked VM failed")) {
            // Newer JDKs warn of what JMH itself does, which is never why a fork died.
            return lastWords(log.lines()
                            .map(String::strip)
                            .filter(line -> !line.startsWith("WARNING:"))
                            .toList())
                    .map(words -> message + ": " + words)
                    .orElse(message);
        }
        return message;
    }

    private static String deepestMessage(Throwable failure) {
        List<Throwable> roots = roots(failure).toList();
        Throwable root =
                roots.stream().filter(it -> !isBookkeeping(it)).findFirst().orElse(roots.get(0));
        String message = root.getMessage() == null ? "" : root.getMessage();
        return message.lines().findFirst().orElse(root.getClass().getName());
    }

    /** JMH keeps the errors of the workers as suppressed ones. */
    private static Stream<Throwable> roots(Throwable failure) {
        List<Throwable> below = Stream.concat(Stream.of(failure.getSuppressed()), Stream.ofNullable(failure.getCause()))
                .toList();
        return below.isEmpty() ? Stream.of(failure) : below.stream().flatMap(ForkLog::roots);
    }

    /** After one worker's error JMH may lose count of the others, and name that first. */
    private static boolean isBookkeeping(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.openjdk.jmh.runner.");
    }

    private static Optional<String> lastWords(List<String> lines) {
        return firstBetween(lines, "<stderr ", "</stderr>")
                .or(() -> firstBetween(lines, "<stdout ", "</stdout>"))
                .or(() -> beforeTheFailure(lines));
    }

    private static Optional<String> firstBetween(List<String> lines, String start, String end) {
        return lines.stream()
                .dropWhile(line -> !line.startsWith(start))
                .skip(1)
                .takeWhile(line -> !line.startsWith(end))
                .map(line -> line.replaceFirst("^#\\s*", ""))
                .filter(line -> !line.isEmpty())
                .findFirst();
    }

    /** What the child printed while JMH was listening stands in JMH's own log, behind the name of the iteration. */
    private static Optional<String> beforeTheFailure(List<String> lines) {
        List<String> printed = lines.stream()
                .takeWhile(line -> !line.startsWith("<forked VM failed"))
                .map(line -> line.replaceFirst("^(# Warmup )?Iteration +\\d+: ?", ""))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return printed.isEmpty() ? Optional.empty() : Optional.of(printed.get(printed.size() - 1));
    }
}
