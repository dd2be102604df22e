package everycore.tour;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Plain text of at most 80 columns, for a person at a terminal or for a pipe. */
final class TextBoard implements Blackboard {
    private static final String INDENT = "    ";
    private static final String MARK = "  > ";
    private static final String UP_AND_CLEAR = "\u001b[%dA\u001b[J";

    private final PrintWriter out;
    private final boolean live;
    private final Optional<Pause> pause;
    private int drawn;

    TextBoard(PrintWriter out, boolean live, Optional<Pause> pause) {
        this.out = out;
        this.live = live;
        this.pause = pause;
    }

    @Override
    public synchronized void heading(String text) {
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    @Override
    public synchronized void say(String text) {
        out.println();
        wrapped(text).forEach(out::println);
    }

    @Override
    public synchronized void source(Class<?> type, String... marked) {
        List<String> lines = Listing.of(type, WIDTH - INDENT.length());
        Set<Integer> places = Listing.places(lines, marked);
        out.println();
        for (int i = 0; i < lines.size(); i++) {
            out.println(((places.contains(i) ? MARK : INDENT) + lines.get(i)).stripTrailing());
        }
    }

    @Override
    public synchronized void source(String language, List<String> lines) {
        out.println();
        lines.forEach(line -> out.println((INDENT + line).stripTrailing()));
    }

    @Override
    public synchronized void blank() {
        out.println();
    }

    @Override
    public synchronized void line(String text) {
        out.println("  " + text);
        out.flush();
    }

    @Override
    public synchronized void draw(List<String> lines) {
        if (live) {
            clear();
            lines.forEach(this::line);
            drawn = lines.size();
        }
    }

    @Override
    public synchronized void clear() {
        if (drawn > 0) {
            out.printf(Locale.ROOT, UP_AND_CLEAR, drawn);
            drawn = 0;
        }
    }

    @Override
    public synchronized void ask(String question) {
        say("Ask: " + question);
        stop("Say what you think, then press Enter: ");
    }

    @Override
    public synchronized void why(String reason) {
        stop("Why? Press Enter: ");
        say(reason);
    }

    @Override
    public synchronized void end() {
        out.println();
    }

    private void stop(String prompt) {
        pause.ifPresent(it -> {
            out.print("\n" + prompt);
            out.flush();
            it.untilToldToGoOn();
        });
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
