package everycore.machine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the user's home directory, and with it often the user's name, as {@code ~}. */
public final class HomeDirectory {

    private HomeDirectory() {}

    /** The path with a leading home directory replaced, as far as it is made of whole components. */
    public static String withoutHome(String path) {
        return withoutHome(path, System.getProperty("user.home"));
    }

    static String withoutHome(String path, String home) {
        return replace(path, home, "^");
    }

    /** The text with the home directory replaced wherever a path in it begins with one. */
    static String withoutHomes(String text, String home) {
        return replace(text, home, "(?<![\\w.~/\\\\-])");
    }

    private static String replace(String text, String home, String start) {
        String prefix = home == null ? "" : home.replaceAll("[/\\\\]+$", "");
        // A process without an entry in the list of users has the home "?" or "/".
        if (prefix.isEmpty() || prefix.equals("?")) {
            return text;
        }
        return Pattern.compile(start + Pattern.quote(prefix) + "(?![\\w.~-])")
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement("~"));
    }
}
