package everycore.report;

import everycore.result.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds the number of threads of benchmarks that start their own, which JMH knows nothing of. */
public final class ThreadsFrom {
    private static final String PARAMETER = "param:";
    private static final String NAME = "name:";

    private final String text;

    private ThreadsFrom(String text) {
        this.text = text;
    }

    /**
     * Reads {@code param:NAME}, or {@code name:REGEX} with one group.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static ThreadsFrom parse(String text) {
        if (text.startsWith(NAME)) {
            requireGroup(text.substring(NAME.length()));
        } else if (!text.startsWith(PARAMETER) || text.equals(PARAMETER)) {
            throw new IllegalArgumentException("'" + text + "' is neither param:NAME nor name:REGEX");
        }
        return new ThreadsFrom(text);
    }

    /** Entries that hide no number stay as they are. */
    public List<Entry> applyTo(List<Entry> entries) {
        return entries.stream().map(this::apply).toList();
    }

    private Entry apply(Entry entry) {
        Map<String, String> parameters = new TreeMap<>(entry.params().orElse(Map.of()));
        if (text.startsWith(PARAMETER)) {
            String value = parameters.remove(text.substring(PARAMETER.length()));
            return value == null ? entry : entry.onThreads(number(value, entry), entry.benchmark(), parameters);
        }
        Matcher matcher = Pattern.compile(text.substring(NAME.length())).matcher(entry.benchmark());
        if (!matcher.find() || matcher.group(1) == null) {
            return entry;
        }
        String benchmark = entry.benchmark().substring(0, matcher.start())
                + entry.benchmark().substring(matcher.end());
        return entry.onThreads(number(matcher.group(1), entry), benchmark, parameters);
    }

    private static int number(String value, Entry entry) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    entry.benchmark() + " has '" + value + "' where --threads-from looks for a number of threads");
        }
    }

    private static void requireGroup(String regex) {
        try {
            if (Pattern.compile(regex).matcher("").groupCount() != 1) {
                throw new IllegalArgumentException("'" + regex + "' needs one group, such as _(\\d+)t$");
            }
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + regex + "' is no regular expression: " + e.getDescription(), e);
        }
    }
}
