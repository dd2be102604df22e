package everycore.cli;

import everycore.sweep.SweepListener;
import java.io.PrintWriter;
import java.time.Duration;

/** Shows on stderr how a sweep goes: a line that is rewritten on a terminal, plain lines elsewhere. */
interface Progress extends SweepListener, AutoCloseable {
    static Progress on(PrintWriter err) {
        return Terminal.isStandardError() ? new BarProgress(err) : new LineProgress(err);
    }

    @Override
    void close();

    /** For instance {@code 3 min 5 s}. */
    static String text(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1000.0);
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    static String plan(int cells, int forks, Duration shortest, Duration longest) {
        String time = shortest.equals(longest) ? text(shortest) : text(shortest) + " to " + text(longest);
        return cells + " cells, at least " + forks + " forks, about " + time;
    }
}
