package everycore.tour;

import java.util.Locale;
import java.util.function.ObjLongConsumer;

/** The lock that repairs the balance, and what an exception does to it. */
final class LockLesson implements Lesson {
    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "lock";
    }

    @Override
    public String title() {
        return "the same under a lock, and a holder that fails";
    }

    @Override
    public int minutes() {
        return 10;
    }

    @Override
    public void teach(Blackboard page) throws InterruptedException {
        page.source(LockedAccount.class, "lock.lock();", "lock.unlock();");
        page.ask("Which lines can no other thread come between now, and what is the balance after each round?");
        page.say(String.format(Locale.ROOT, "%d rounds of %,d changes a thread:", ROUNDS, TwoThreads.CHANGES));
        page.blank();
        StringBuilder balances = new StringBuilder("balances:");
        for (int round = 0; round < ROUNDS; round++) {
            LockedAccount account = new LockedAccount();
            TwoThreads.change(account);
            balances.append(' ').append(account.balance());
        }
        page.line(balances.toString());
        page.why("Why: whoever holds the lock makes the whole change before anybody else may begin one.");
        page.say("Now the holder fails halfway:");
        page.source(PowerCut.class, "fail();", "} finally {");
        page.ask("Is the lock free afterwards, and is the balance right? What does finally not do?");
        page.blank();
        page.line(fail("with finally", PowerCut::withFinally));
        page.line(fail("without finally", PowerCut::withoutFinally));
        page.why("Why: finally releases the lock whatever happens, and so the others can go on; it does not undo the"
                + " half of the change that was made. Without it they wait for ever. lock() stands before try,"
                + " because a lock that was not taken must not be released.");
    }

    /** One thread fails with the lock held, and another one looks. */
    private static String fail(String name, ObjLongConsumer<PowerCut> change) throws InterruptedException {
        PowerCut account = new PowerCut();
        String[] failure = {"did not fail"};
        Thread failing = new Thread(() -> {
            try {
                change.accept(account, 5);
            } catch (IllegalStateException e) {
                failure[0] = e.getMessage();
            }
        });
        failing.start();
        failing.join();
        return String.format(
                Locale.ROOT,
                "%-16s %s; balance %d, the lock is %s",
                name + ":",
                failure[0],
                account.balance,
                account.isFreeForOthers() ? "free" : "held for ever");
    }
}
