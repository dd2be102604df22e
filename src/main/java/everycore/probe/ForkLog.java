package everycore.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds, in what JMH threw and printed, the one line that says why a fork failed. */
final class ForkLog {
    private ForkLog() {}

    static String reason(Throwable failure, String log) {
        String message = deepestMessage(failure);
        // Of a child that died JMH knows the exit code alone; the reason is in what the child printed last.
        if (message.startsWith("Forked VM failed")) {
            return lastWords(lines(log)).map(words -> message + ": " + words).orElse(message);
        }
        return message;
    }

    private static String deepestMessage(Throwable failure) {
        List<Throwable> roots = new ArrayList<>();
        collectRoots(failure, roots);
        Throwable root =
                roots.stream().filter(it -> !isBookkeeping(it)).findFirst().orElse(roots.get(0));
        String message = root.getMessage() == null ? "" : root.getMessage().trim();
        if (message.isEmpty()) {
            return root.getClass().getName();
        }
        // What a class can't be found or loaded for is said by the name of the error alone.
        boolean isHalfSaid = root instanceof LinkageError || root instanceof ReflectiveOperationException;
        return (isHalfSaid ? root.getClass().getSimpleName() + ": " : "") + message.split("\\R")[0];
    }

    /** JMH keeps the errors of the workers as suppressed ones. */
    private static void collectRoots(Throwable failure, List<Throwable> roots) {
        List<Throwable> below = new ArrayList<>(Arrays.asList(failure.getSuppressed()));
        if (failure.getCause() != null) {
            below.add(failure.getCause());
        }
        if (below.isEmpty()) {
            roots.add(failure);
        }
        below.forEach(it -> collectRoots(it, roots));
    }

    /** After one worker's error JMH may lose count of the others, and name that first. */
    private static boolean isBookkeeping(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("org.openjdk.jmh.runner.");
    }

    /** Newer JDKs warn of what JMH itself does, which is never why a fork died. */
    private static List<String> lines(String log) {
        List<String> lines = new ArrayList<>();
        for (String line : log.split("\\R")) {
            String words = line.trim();
            if (!words.startsWith("WARNING:")) {
                lines.add(words);
            }
        }
        return lines;
    }

    private static Optional<String> lastWords(List<String> lines) {
        Optional<String> complaint = firstBetween(lines, "<stderr ", "</stderr>");
        Optional<String> words = complaint.isPresent() ? complaint : firstBetween(lines, "<stdout ", "</stdout>");
        return words.isPresent() ? words : beforeTheFailure(lines);
    }

    private static Optional<String> firstBetween(List<String> lines, String start, String end) {
        boolean isBetween = false;
        for (String line : lines) {
            if (isBetween && line.startsWith(end)) {
                return Optional.empty();
            }
            String words = line.replaceFirst("^#\\s*", "");
            if (isBetween && !words.isEmpty()) {
                return Optional.of(words);
            }
            isBetween |= line.startsWith(start);
        }
        return Optional.empty();
    }

    /** What the child printed while JMH was listening stands in JMH's own log, behind the name of the iteration. */
    private static Optional<String> beforeTheFailure(List<String> lines) {
        Optional<String> last = Optional.empty();
        for (String line : lines) {
            if (line.startsWith("<forked VM failed")) {
                return last;
            }
            String printed = line.replaceFirst("^(# Warmup )?Iteration +\\d+: ?", "");
            if (!printed.isEmpty() && !printed.startsWith("#")) {
                last = Optional.of(printed);
            }
        }
        return last;
    }
}
