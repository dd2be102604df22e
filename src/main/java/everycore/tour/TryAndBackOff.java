package everycore.tour;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/** Cure: nobody waits for a lock while holding another. */
final class TryAndBackOff implements Transfer {
    final LongAdder failures = new LongAdder();

    @Override
    public void transfer(Vault from, Vault to, long n) throws InterruptedException {
        while (!tryTransfer(from, to, n)) {
            failures.increment();
            // Random, or two threads could fail in step for ever.
            Thread.sleep(0, ThreadLocalRandom.current().nextInt(50_000));
        }
    }

    private static boolean tryTransfer(Vault from, Vault to, long n) {
        if (!from.lock.tryLock()) {
            return false;
        }
        try {
            if (!to.lock.tryLock()) {
                return false;
            }
            try {
                from.balance -= n;
                to.balance += n;
                return true;
            } finally {
                to.lock.unlock();
            }
        } finally {
            from.lock.unlock();
        }
    }
}
