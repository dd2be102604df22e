package everycore.cli;

import everycore.render.Printable;
import everycore.report.Phrases;
import everycore.sweep.Forecast;
import everycore.sweep.Measurable;
import everycore.sweep.Standing;
import everycore.sweep.WorkloadFailure;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For a person who watches: a bar for the whole sweep, the cell that is measured on a line of its own, and what the last cells
 * say so far, drawn again in place as each fork starts and ends.
 */
final class BarProgress implements Progress {
    private static final int MOST_ANSWERS = 8;
    private static final int WIDEST_BAR = 50;
    private static final int BESIDE_THE_BAR = 34;

    /** To the start of the line so many above, and all below it cleared. */
    private static final String UP = "\u001b[%dA";

    private static final String CLEAR_BELOW = "\r\u001b[J";

    private final PrintWriter err;
    private final int columns;
    private final Map<String, String> answers = new LinkedHashMap<>();
    private String unit = "fork";
    private int done;
    private int open;
    private Optional<Duration> left = Optional.empty();
    private String cell = "";
    private int drawn;

    /** @param columns of the terminal */
    BarProgress(PrintWriter err, int columns) {
        this.err = err;
        // A line that ends in the last column is two lines in some terminals.
        this.columns = columns - 1;
    }

    @Override
    public void sweepStarts(Forecast forecast) {
        err.println(ProgressWords.plan(forecast));
        open = forecast.sureForks();
        unit = ProgressWords.unit(forecast);
    }

    @Override
    public void forkStarts(int round, int forksDone, int forksOpen, Optional<Duration> time, Measurable measured) {
        done = forksDone;
        open = forksOpen;
        left = time;
        cell = "round " + round + ": " + measured.name();
        draw();
    }

    @Override
    public void forkEnds(Measurable measured, Standing standing) {
        answer(measured.name(), ProgressWords.standing(standing));
    }

    @Override
    public void forkFails(Measurable measured, WorkloadFailure failure) {
        answer(measured.name(), "FAILED");
    }

    /** The last that was measured stands at the end. */
    private void answer(String name, String words) {
        answers.remove(name);
        answers.put(name, words);
        done++;
        open--;
        if (open <= 0) {
            left = Optional.empty();
        }
        draw();
    }

    /** On a line of its own above the bar. */
    @Override
    public void forksTakeLonger(Duration fork, Duration planned) {
        clear();
        err.println(ProgressWords.slowness(fork, planned));
        draw();
    }

    /** What was drawn would be cut off from what comes next. */
    @Override
    public void close() {
        clear();
        err.flush();
    }

    private void draw() {
        List<String> lines = new ArrayList<>();
        lines.add(bar());
        lines.add(cell);
        if (!answers.isEmpty()) {
            lines.add("so far:");
            lines.addAll(soFar());
        }
        clear();
        lines.forEach(line -> err.println(cut(Printable.printable(line))));
        err.flush();
        drawn = lines.size();
    }

    /** Names and numbers below each other. */
    private List<String> soFar() {
        List<Map.Entry<String, String>> last = answers.entrySet().stream()
                .skip(Math.max(0, answers.size() - MOST_ANSWERS))
                .toList();
        int longest =
                last.stream().mapToInt(answer -> answer.getKey().length()).max().orElse(0);
        return last.stream()
                .map(answer -> "  " + answer.getKey()
                        + " ".repeat(longest - answer.getKey().length()) + "  " + answer.getValue())
                .toList();
    }

    private void clear() {
        if (drawn > 0) {
            err.print(String.format(UP, drawn) + CLEAR_BELOW);
        }
        drawn = 0;
    }

    private String bar() {
        int all = Math.max(1, done + open);
        int width = Math.max(1, Math.min(WIDEST_BAR, columns - BESIDE_THE_BAR));
        int filled = (int) ((long) width * done / all);
        return "█".repeat(filled) + "░".repeat(width - filled) + " " + done + " of " + Phrases.count(all, unit)
                + left.map(time -> ", " + ProgressWords.text(time) + " left").orElse("");
    }

    /** What a name has at its end tells it from others; a number at a line's end is what it is for. */
    private String cut(String line) {
        return line.length() <= columns ? line : "…" + line.substring(line.length() - columns + 1);
    }
}
