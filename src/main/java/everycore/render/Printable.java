package everycore.render;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes text that came from a file harmless where it is shown. */
public final class Printable {
    /** What isn't seen, or no character at all; and what the runners of GitHub and of Azure obey in the output of any command, "::error::" and "##vso[". */
    private static final Pattern OBEYED = Pattern.compile(
            "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\ufdd0-\\ufdef\\ufffe\\uffff]|:(?=:.+::)|#(?=#\\w*\\[)");

    private Printable() {}

    /**
     * With an escape such as {@code \\u202e} for each character that isn't seen: it could move a terminal's cursor, turn
     * the order of what is read, or make two names look the same. With one, too, where a command to a runner would begin.
     */
    public static String printable(String text) {
        return isPlain(text) ? text : OBEYED.matcher(text).replaceAll(Printable::escape);
    }

    private static String escape(MatchResult obeyed) {
        int codePoint = obeyed.group().codePointAt(0);
        return String.format(codePoint > 0xffff ? "\\\\u{%x}" : "\\\\u%04x", codePoint);
    }

    /** Nearly every text is, and a table has many. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == ':' || character == '#') {
                return false;
            }
        }
        return true;
    }
}
