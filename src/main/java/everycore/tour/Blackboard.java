package everycore.tour;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** What a lesson writes on; threads may share it. */
public sealed interface Blackboard permits TextBoard, Handout {
    /** Columns of a line. */
    int WIDTH = 80;

    /**
     * For a terminal or a pipe.
     *
     * @param live whether a person watches, so that lines may be drawn again
     * @param pause where it stops between question, answer and reason; if absent it doesn't
     */
    static Blackboard text(PrintWriter out, boolean live, Optional<Pause> pause) {
        return new TextBoard(out, live, pause);
    }

    /** To be printed on paper, with room for what a student predicts and sees, and the reasons at the end of each lesson. */
    static Blackboard markdown(PrintWriter out) {
        return new Handout(out);
    }

    void heading(String text);

    /** A paragraph. */
    void say(String text);

    /**
     * The source of a class, as it stands in the repository, but for lines that are folded to fit.
     *
     * @param marked the lines to look at, without what stands before them
     */
    void source(Class<?> type, String... marked);

    void source(String language, List<String> lines);

    /** What to think about before anything runs. */
    void ask(String question);

    /** Before the first line of what a program prints. */
    void blank();

    /** One line of what a program prints. */
    void line(String text);

    /** Lines that stand until they are drawn again; only a person who watches sees them. */
    void draw(List<String> lines);

    /** Takes back what was drawn, so that lines that stay can take its place. */
    void clear();

    /** The reason for what was seen. */
    void why(String reason);

    /** After the last word of a lesson. */
    void end();
}
