package everycore.jmh;

import java.util.List;
import java.util.Optional;

/** Finds, in what JMH threw and printed, the one line that says why a fork failed. */
final class ForkLog {
    private ForkLog() {}

    static String reason(Throwable failure, String log) {
        String message = deepestMessage(failure);
        List<String> lines = log.lines().map(String::strip).toList();
        // Of a child that crashed JMH knows the exit code alone; the reason is what the child printed last.
        if (message.startsWith("Forked VM failed")) {
            return lastError(lines).map(line -> message + ": " + line).orElse(message);
        }
        return message;
    }

    private static String deepestMessage(Throwable failure) {
        Throwable deepest = failure;
        while (true) {
            if (deepest.getSuppressed().length > 0) {
                deepest = deepest.getSuppressed()[0];
            } else if (deepest.getCause() != null) {
                deepest = deepest.getCause();
            } else {
                break;
            }
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getName()
                : message.lines().findFirst().orElse("unknown reason");
    }

    private static Optional<String> lastError(List<String> lines) {
        int start = lines.lastIndexOf("<stderr last='20 lines'>");
        int end = lines.lastIndexOf("</stderr>");
        return start < 0 || end <= start
                ? Optional.empty()
                : lines.subList(start + 1, end).stream()
                        .filter(line -> !line.isEmpty())
                        .findFirst();
    }
}
