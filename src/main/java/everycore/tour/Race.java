package everycore.tour;

import java.time.Duration;

/**
 * Rounds of two threads until the balance is not 0, or until the time is over.
 *
 * @param rounds those that were run
 * @param balance after the last of them
 */
public record Race(long rounds, long balance) {
    /** Enough for HotSpot to compile a change with everything it can. */
    private static final int ROUNDS_TO_WARM_UP = 300;

    static Race run(Account account, Duration limit) throws InterruptedException {
        long start = System.nanoTime();
        long rounds = 0;
        do {
            TwoThreads.change(account);
            rounds++;
        } while (account.balance() == 0 && System.nanoTime() - start < limit.toNanos());
        return new Race(rounds, account.balance());
    }

    /** On one thread, so that nothing can go wrong yet. */
    static void warmUp(Account account) {
        for (int i = 0; i < ROUNDS_TO_WARM_UP; i++) {
            TwoThreads.run(account, 1);
        }
    }
}
