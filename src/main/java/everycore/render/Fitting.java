package everycore.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes text fit into columns of a terminal. */
final class Fitting {
    private static final String ELLIPSIS = "…";

    /** The first and the last code point of each range that takes two columns. */
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    /** A number and its unit stay together. */
    private static final Pattern UNIT = Pattern.compile("(\\d) (%|[pnµm]?s\\b|CPUs?\\b)");

    private static final char UNBROKEN = '\u00a0';

    private Fitting() {}

    /** A text that breaks nowhere between a number and its unit. */
    static String unbroken(String text) {
        return UNIT.matcher(text).replaceAll("$1" + UNBROKEN + "$2");
    }

    /** How many columns a text takes. */
    static int width(String text) {
        return text.codePoints().map(Fitting::width).sum();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (codePoint >= range[0] && codePoint <= range[1]) {
                return 2;
            }
        }
        return 1;
    }

    static String left(String text, int columns) {
        return text + blanks(columns - width(text));
    }

    static String right(String text, int columns) {
        return blanks(columns - width(text)) + text;
    }

    static String blanks(int columns) {
        return " ".repeat(Math.max(0, columns));
    }

    /** With what stands in the middle left out, since names begin with what they are and end with what tells them apart. */
    static String abbreviated(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int head = columns / 3;
        return start(text, head) + ELLIPSIS + end(text, columns - head - 1);
    }

    /** As much of the start as fits. */
    static String start(String text, int columns) {
        int end = 0;
        int taken = 0;
        while (end < text.length() && taken + width(text.codePointAt(end)) <= columns) {
            taken += width(text.codePointAt(end));
            end += Character.charCount(text.codePointAt(end));
        }
        return text.substring(0, end);
    }

    private static String end(String text, int columns) {
        int start = text.length();
        int taken = 0;
        while (start > 0 && taken + width(text.codePointBefore(start)) <= columns) {
            taken += width(text.codePointBefore(start));
            start -= Character.charCount(text.codePointBefore(start));
        }
        return text.substring(start);
    }

    /**
     * A paragraph as lines.
     *
     * @param first what stands before its first line; blanks as many stand before the others
     */
    static List<String> wrapped(String text, String first, int columns) {
        List<String> lines = new ArrayList<>();
        String indent = blanks(width(first));
        StringBuilder line = new StringBuilder(first);
        boolean isEmpty = true;
        for (String word : unbroken(text).split(" ")) {
            String rest = word.replace(UNBROKEN, ' ');
            if (!isEmpty && width(line.toString()) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                isEmpty = true;
            }
            int room = columns - width(indent);
            while (isEmpty && width(rest) > room) {
                String start = start(rest, room);
                lines.add(line + start);
                line = new StringBuilder(indent);
                rest = rest.substring(start.length());
            }
            line.append(isEmpty ? "" : " ").append(rest);
            isEmpty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
