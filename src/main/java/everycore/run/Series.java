package everycore.run;

import everycore.report.Numbers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The sessions of one command, each started so long after the one before, or at once where that took longer. */
public final class Series {
    /** What measures the next session. */
    public interface Session {
        /** @param next when the session after it starts, if there is one */
        Ended measure(Instant next) throws CommandFailure;
    }

    /**
     * How a session ended.
     *
     * @param number its place in its file, from 1
     * @param wasMeasured whether it was not there already
     * @param goesOn whether nobody stopped it, and with it the series
     */
    public record Ended(int number, boolean wasMeasured, boolean goesOn) {}

    private final int sessions;
    private final Duration every;
    private final Console console;
    private final TimeOfDay clock;
    private final DateTimeFormatter format;

    public Series(int sessions, Duration every, Console console) {
        this(sessions, every, console, TimeOfDay.SYSTEM);
    }

    Series(int sessions, Duration every, Console console, TimeOfDay clock) {
        this.sessions = sessions;
        this.every = every;
        this.console = console;
        this.clock = clock;
        this.format = DateTimeFormatter.ofPattern(every.toSecondsPart() == 0 ? "HH:mm" : "HH:mm:ss", Locale.ROOT)
                .withZone(ZoneId.systemDefault());
    }

    /** Until the file holds as many sessions as were asked for, or somebody stops. */
    public void run(Session session) throws CommandFailure {
        Instant next;
        Ended ended;
        do {
            next = clock.now().plus(every);
            ended = session.measure(next);
        } while (ended.goesOn() && !endsWith(ended.number()) && passed(ended, next));
    }

    /** Whether none is to be measured after this one. */
    public boolean endsWith(int number) {
        return number >= sessions;
    }

    /** How long all that are left will take, before the first of them; nothing of a single session. */
    public Optional<String> forecast(int number, Duration longest) {
        if (sessions == 1) {
            return Optional.empty();
        }
        Duration apart = every.compareTo(longest) < 0 ? longest : every;
        Duration left = apart.multipliedBy(Math.max(0, sessions - number)).plus(longest);
        String overlong = longest.compareTo(every) > 0 && !every.isZero()
                ? "; where one takes longer, the next starts at once"
                : "";
        return Optional.of(
                sessions + " sessions" + (every.isZero() ? "" : ", one every " + Numbers.duration(every.toSeconds()))
                        + overlong + ": about " + Numbers.duration(left.toSeconds()) + ", until "
                        + format.format(clock.now().plus(left)));
    }

    /** For instance {@code session 2 of 6, the next at 14:40}; nothing of a single session. */
    public Optional<String> words(int number, Instant next) {
        if (sessions == 1) {
            return Optional.empty();
        }
        String after = every.isZero() ? "" : ", the next at " + format.format(next);
        return Optional.of(name(number) + (endsWith(number) ? ", the last" : after));
    }

    private String name(int number) {
        return "session " + number + " of " + sessions;
    }

    /** Lets the time pass until the next session, and is always true. */
    private boolean passed(Ended ended, Instant next) throws CommandFailure {
        if (!ended.wasMeasured() || every.isZero()) {
            return true;
        }
        if (clock.now().isAfter(next)) {
            console.remark(name(ended.number()) + " took longer than " + Numbers.duration(every.toSeconds())
                    + "; the next starts at once");
            return true;
        }
        console.remark(name(ended.number()) + " is saved, the next starts at " + format.format(next));
        Thread hook = new Thread(() -> sayInterrupted(ended), "interruption between sessions");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            clock.sleepUntil(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted after " + name(ended.number()), e);
        } finally {
            removeHook(hook);
        }
        return true;
    }

    private void sayInterrupted(Ended ended) {
        console.errors().println();
        console.errors()
                .println("interrupted after " + name(ended.number())
                        + ", which is saved; the same command with --resume goes on");
        console.errors().flush();
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook is running: it speaks for itself.
        }
    }
}
