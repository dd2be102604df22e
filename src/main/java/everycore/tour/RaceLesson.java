package everycore.tour;

import java.time.Duration;
import java.util.Locale;

/** The balance that should be 0. */
final class RaceLesson implements Lesson {
    private static final String ROW = "%-24s %9s   %s";

    private final Duration limit;

    RaceLesson(Duration limit) {
        this.limit = limit;
    }

    @Override
    public String name() {
        return "race";
    }

    @Override
    public String title() {
        return "n in, n out, in two threads: a balance that should be 0";
    }

    @Override
    public int minutes() {
        return 15;
    }

    @Override
    public void teach(Blackboard page) throws LessonFailure {
        page.source(PlainAccount.class, "balance = balance + n;", "balance = balance - n;");
        page.source(TwoThreads.class);
        page.ask("What will the balance be after " + String.format(Locale.ROOT, "%,d", TwoThreads.CHANGES)
                + " changes by each thread, interpreted and compiled? If it is 0, is the program right because of it?");
        page.say(String.format(
                Locale.ROOT,
                "Rounds of %,d changes a thread, until the balance is not 0 or %.1f s are over:",
                TwoThreads.CHANGES,
                limit.toMillis() / 1e3));
        page.blank();
        page.line(String.format(Locale.ROOT, ROW, "how it is run", "rounds", "balance"));
        Race interpreted = run(page, RaceSetup.INTERPRETED);
        Race compiled = run(page, RaceSetup.COMPILED);
        Race opaque = run(page, RaceSetup.OPAQUE);
        page.say("Opaque access is the plain field with every read and write kept:");
        page.source(
                OpaqueAccount.class,
                "BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) + n);",
                "BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) - n);");
        page.why(why(interpreted, opaque));
        page.why(whyCompiled(compiled));
    }

    private Race run(Blackboard page, RaceSetup setup) throws LessonFailure {
        Race race = setup.run(limit);
        page.line(String.format(
                Locale.ROOT,
                ROW,
                setup.title,
                String.format(Locale.ROOT, "%,d", race.rounds()),
                String.format(Locale.ROOT, "%,d", race.balance()) + (race.balance() == 0 ? "" : "   wrong")));
        return race;
    }

    static String why(Race interpreted, Race opaque) {
        return interpreted.balance() != 0 || opaque.balance() != 0
                ? "Why: balance + n is read, added and written back; what another thread writes between the read and"
                        + " the write is lost."
                : "No update was lost this time, which is luck and not a rule: run it again. Between the read and the"
                        + " write of balance + n another thread's write can be lost.";
    }

    static String whyCompiled(Race compiled) {
        return compiled.balance() == 0
                ? "Why the compiled plain field stayed 0: HotSpot sees that balance + n - n is balance and removes"
                        + " both lines; no update is lost where none is made. The program is no less wrong."
                : "The plain field was wrong too after its warm-up: some changes were made one read and one write at a"
                        + " time, interpreted or compiled. Where HotSpot sees that balance + n - n is balance it removes"
                        + " both lines; the program is no less wrong for it.";
    }
}
