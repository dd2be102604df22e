package everycore.tour;

import everycore.tour.RaceProcess.Execution;
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
        return "deposit n, withdraw n, in two threads: a balance that should be 0";
    }

    @Override
    public void teach(Blackboard page) throws LessonFailure, InterruptedException {
        page.source(PlainAccount.class);
        page.source(TwoThreads.class);
        page.say(String.format(
                Locale.ROOT,
                "Rounds of %,d changes a thread, until the balance is not 0 or %.1f s are over:",
                TwoThreads.CHANGES,
                limit.toMillis() / 1e3));
        page.blank();
        page.line(String.format(Locale.ROOT, ROW, "how it is run", "rounds", "balance"));
        Race interpreted = run(page, "plain, interpreted", PlainAccount.class, Execution.INTERPRETED);
        Race compiled = run(page, "plain, compiled", PlainAccount.class, Execution.COMPILED);
        Race opaque = run(page, "opaque, compiled", OpaqueAccount.class, Execution.COMPILED);
        page.say("Opaque access is the plain field with every read and write kept:");
        page.source(OpaqueAccount.class);
        page.say(why(interpreted, opaque));
        page.say(whyCompiled(compiled));
    }

    private Race run(Blackboard page, String name, Class<? extends Account> account, Execution execution)
            throws LessonFailure, InterruptedException {
        Race race = RaceProcess.run(account, execution, limit);
        page.line(String.format(
                Locale.ROOT,
                ROW,
                name,
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
