package everycore.render;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes text that came from a file harmless where it is shown. */
public final class Printable {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    /**
     * With an escape such as {@code \\u202e} for each character that isn't seen: it could move a terminal's cursor, turn
     * the order of what is read, or make two names look the same.
     */
    public static String printable(String text) {
        return isPlain(text) ? text : INVISIBLE.matcher(text).replaceAll(Printable::escape);
    }

    private static String escape(MatchResult invisible) {
        int codePoint = invisible.group().codePointAt(0);
        return String.format(codePoint > 0xffff ? "\\\\u{%x}" : "\\\\u%04x", codePoint);
    }

    /** Nearly every text is, and a table has many. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
