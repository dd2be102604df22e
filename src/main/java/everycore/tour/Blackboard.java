package everycore.tour;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Plain text of at most 80 columns, for a person at a terminal or for a pipe; threads may share it. */
public final class Blackboard {
    /** Columns of a line. */
    public static final int WIDTH = 80;

    private static final String INDENT = "    ";
    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

    private final PrintWriter out;
    private final boolean live;
    private int drawn;

    /** @param live whether a person watches, so that lines may be drawn again */
    public Blackboard(PrintWriter out, boolean live) {
        this.out = out;
        this.live = live;
    }

    synchronized void heading(String text) {
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    /** A paragraph, and an empty line before it. */
    synchronized void say(String text) {
        out.println();
        wrapped(text).forEach(out::println);
    }

    /** The source of a class, as it stands in the repository, but for lines that are folded to fit. */
    synchronized void source(Class<?> type) {
        source(Listing.of(type, WIDTH - INDENT.length()));
    }

    synchronized void source(List<String> lines) {
        out.println();
        lines.forEach(line -> out.println((INDENT + line).stripTrailing()));
    }

    /** Before the first line of what a program prints. */
    synchronized void blank() {
        out.println();
    }

    /** One line of what a program prints. */
    synchronized void line(String text) {
        out.println("  " + text);
        out.flush();
    }

    /** Lines that stand until they are drawn again; nobody sees them in a pipe. */
    synchronized void draw(List<String> lines) {
        if (live) {
            clear();
            lines.forEach(this::line);
            drawn = lines.size();
        }
    }

    /** Takes back what was drawn, so that lines that stay can take its place. */
    synchronized void clear() {
        if (drawn > 0) {
            out.printf(Locale.ROOT, UP_AND_CLEAR, drawn);
            drawn = 0;
        }
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
