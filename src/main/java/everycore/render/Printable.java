package everycore.render;

import java.util.regex.Pattern;

/** Makes text that came from a file harmless where it is shown. */
final class Printable {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Printable() {}

    /** Without control characters, which could move a terminal's cursor or change what was printed before. */
    static String printable(String text) {
        return isPlain(text) ? text : INVISIBLE.matcher(text).replaceAll("");
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
