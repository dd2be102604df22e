package everycore.tour;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Markdown for students: what runs, a question with room for an answer, what happened here, and at the end why. */
final class Handout implements Blackboard {
    private static final String SPECIAL = "([\\\\`*_<\\[|])";
    private static final int MOST_COLUMNS = 96;
    private static final String MARK = "   // <--";

    private final PrintWriter out;
    private final List<String> reasons = new ArrayList<>();
    private boolean inOutput;

    Handout(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void heading(String text) {
        paragraph("## " + escaped(text));
    }

    @Override
    public synchronized void say(String text) {
        paragraph(escaped(text));
    }

    @Override
    public synchronized void source(Class<?> type, String... marked) {
        List<String> lines = Listing.of(type, MOST_COLUMNS - MARK.length());
        Set<Integer> places = Listing.places(lines, marked);
        source(
                "java",
                IntStream.range(0, lines.size())
                        .mapToObj(i -> lines.get(i) + (places.contains(i) ? MARK : ""))
                        .toList());
    }

    @Override
    public synchronized void source(String language, List<String> lines) {
        paragraph("```" + language + "\n" + String.join("\n", lines) + "\n```");
    }

    @Override
    public synchronized void ask(String question) {
        paragraph("**" + escaped(question) + "**");
        paragraph("| what I think | what I saw |\n| --- | --- |\n| <br><br> | |");
    }

    @Override
    public synchronized void blank() {
        if (inOutput) {
            out.println();
        } else {
            out.println("```text");
            inOutput = true;
        }
    }

    @Override
    public synchronized void line(String text) {
        if (!inOutput) {
            blank();
        }
        out.println(text);
    }

    @Override
    public synchronized void draw(List<String> lines) {
        // Paper shows what stays.
    }

    @Override
    public synchronized void clear() {
        // Nothing was drawn.
    }

    @Override
    public synchronized void why(String reason) {
        reasons.add(reason);
    }

    @Override
    public synchronized void end() {
        closeOutput();
        reasons.forEach(reason -> paragraph(escaped(reason)));
        reasons.clear();
        out.flush();
    }

    private void paragraph(String text) {
        closeOutput();
        out.println(text);
        out.println();
    }

    private void closeOutput() {
        if (inOutput) {
            out.println("```");
            out.println();
            inOutput = false;
        }
    }

    private static String escaped(String text) {
        return text.replaceAll(SPECIAL, "\\\\$1");
    }
}
