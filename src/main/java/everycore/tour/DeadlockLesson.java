package everycore.tour;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two locks, taken in opposite orders, and the cures. */
final class DeadlockLesson implements Lesson {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRANSFERS = 50_000;
    private static final int MOST_TRIES = 10;

    @Override
    public String name() {
        return "deadlock";
    }

    @Override
    public String title() {
        return "two accounts, two locks, opposite orders; the two cures";
    }

    @Override
    public int minutes() {
        return 20;
    }

    @Override
    public void teach(Blackboard page) throws LessonFailure, InterruptedException {
        page.source(Vault.class);
        page.source(SourceFirst.class, "from.lock.lockInterruptibly();", "to.lock.lockInterruptibly();");
        page.ask("Two threads transfer at once, one each way. Which locks does each hold when neither can go on?");
        page.say("\"rent\" moves from savings to checking, \"salary\" from checking to savings:");
        deadlock(page);
        page.why("Why: each holds the lock that the other waits for, so neither can ever go on.");
        page.source(LowerNumberFirst.class, "Vault first = from.number < to.number ? from : to;");
        page.ask("A deadlock needs locks that one thread holds alone, that it keeps while it waits, that nobody takes"
                + " away, and a circle of waiting. Which of the four does this cure take away?");
        cure(page, new LowerNumberFirst());
        page.why("Why: whoever waits holds lower numbers only, so nobody waits in a circle.");
        TryAndBackOff backOff = new TryAndBackOff();
        page.source(TryAndBackOff.class, "if (!to.lock.tryLock()) {");
        page.ask("And which does this one? What could go wrong if both waited equally long before they try again?");
        // Where threads happen to run one after the other, nobody meets a lock that is taken.
        for (int tries = 0; tries < MOST_TRIES && backOff.failures.sum() == 0; tries++) {
            cure(page, backOff);
        }
        page.line(String.format(
                Locale.ROOT, "%,d times a thread found a lock taken, let go and tried again", backOff.failures.sum()));
        page.why(whyBackOff(backOff.failures.sum()));
    }

    static String whyBackOff(long failures) {
        String rule = "whoever can't have the second lock gives the first one back, so nobody waits while holding what"
                + " another wants.";
        return failures > 0
                ? "Why: " + rule
                : "Why: " + rule + " Here it was luck that no thread ever found a lock taken, so the cure was not"
                        + " needed: run it again, with nothing else running.";
    }

    private static void deadlock(Blackboard page) throws LessonFailure, InterruptedException {
        Crossing crossing = new Crossing(new SourceFirst(), 1);
        crossing.start();
        try {
            List<Deadlock.Member> members = Deadlock.await(crossing.threads, PATIENCE);
            if (members.isEmpty()) {
                throw new LessonFailure("the JVM found no deadlock, where two threads made one", null);
            }
            page.blank();
            page.line("found by ThreadMXBean.findDeadlockedThreads():");
            Map<String, String> accounts = Map.of(
                    members.get(0).holds().get(0), crossing.savings.name,
                    members.get(1).holds().get(0), crossing.checking.name);
            members.forEach(member -> {
                String held = member.holds().get(0);
                page.line(member.thread() + " holds " + accounts.get(held) + " (" + held + ")");
                page.line("  and waits for " + accounts.get(member.waitsFor()) + " (" + member.waitsFor() + "), which "
                        + member.owner() + " holds");
            });
            Thread victim = crossing.threads.get(0);
            victim.interrupt();
            victim.join(PATIENCE.toMillis());
            if (victim.isAlive()) {
                throw new LessonFailure(victim.getName() + " did not hear that it was interrupted", null);
            }
            page.line("interrupted " + victim.getName() + ": it ends, and its lock is free");
        } finally {
            page.line(
                    crossing.join(PATIENCE)
                            ? crossing.threads.get(1).getName() + " went on to the end"
                            : "still stuck");
        }
    }

    private static void cure(Blackboard page, Transfer transfer) throws LessonFailure, InterruptedException {
        Crossing crossing = new Crossing(transfer, TRANSFERS);
        long before = crossing.sum();
        crossing.start();
        if (!crossing.join(PATIENCE)) {
            throw new LessonFailure(transfer.getClass().getSimpleName() + " did not end", null);
        }
        page.blank();
        page.line(String.format(
                Locale.ROOT,
                "%,d transfers each way, all done; the sum was %,d and is %,d",
                TRANSFERS,
                before,
                crossing.sum()));
    }
}
