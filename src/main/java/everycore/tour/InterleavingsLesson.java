package everycore.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All schedules of the race, instead of the few that luck shows. */
final class InterleavingsLesson implements Lesson {
    /** The tutorial's two listings. */
    static final String ONE_AFTER_THE_OTHER = "11112222";

    static final String INTERLEAVED = "12211122";

    @Override
    public String name() {
        return "interleavings";
    }

    @Override
    public String title() {
        return "every order in which two threads can take their steps";
    }

    @Override
    public int minutes() {
        return 15;
    }

    @Override
    public void teach(Blackboard page) {
        page.source(Interleavings.class);
        page.source(StepByStep.class);
        page.ask("In how many orders can two threads take these four steps each, and at which balances can they end?");
        List<String> all = Interleavings.all(StepByStep.STEPS, StepByStep.STEPS);
        page.say("One thread after the other, the schedule " + ONE_AFTER_THE_OTHER + ":");
        trace(page, ONE_AFTER_THE_OTHER);
        page.say("Interleaved, the schedule " + INTERLEAVED + ":");
        trace(page, INTERLEAVED);
        page.say("All " + all.size() + " schedules:");
        page.blank();
        page.line("balance   schedules   for instance");
        outcomes(all)
                .forEach((balance, schedules) -> page.line(
                        String.format(Locale.ROOT, "%7d %11d   %s", balance, schedules.size(), schedules.get(0))));
        page.say("The first listing is schedule " + place(all, ONE_AFTER_THE_OTHER) + " of them, the second schedule "
                + place(all, INTERLEAVED) + ".");
        page.why("Why: each thread writes what it read plus or minus n, so whatever the other wrote in between is"
                + " gone; " + outcomes(all).get(0L).size() + " of the " + all.size()
                + " schedules end at 0 all the same, and which one runs nobody decides.");
    }

    /** The schedules that lead to each final balance. */
    static Map<Long, List<String>> outcomes(List<String> schedules) {
        Map<Long, List<String>> outcomes = new TreeMap<>();
        schedules.forEach(schedule -> outcomes.computeIfAbsent(
                        new StepByStep().finalBalance(schedule), balance -> new ArrayList<>())
                .add(schedule));
        return outcomes;
    }

    private static void trace(Blackboard page, String schedule) {
        page.blank();
        new StepByStep().trace(schedule).forEach(page::line);
        page.line("balance = " + new StepByStep().finalBalance(schedule));
    }

    private static int place(List<String> all, String schedule) {
        return all.indexOf(schedule) + 1;
    }
}
