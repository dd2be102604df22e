package everycore.tour;

import java.util.concurrent.CountDownLatch;

/** Locks the source, then the target: two that cross wait for ever. */
final class SourceFirst implements Transfer {
    // Both hold one lock before either asks for the second: what is rare
    // elsewhere happens here every time.
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);

    @Override
    public void transfer(Vault from, Vault to, long n) throws InterruptedException {
        from.lock.lockInterruptibly();
        try {
            bothHoldOne.countDown();
            bothHoldOne.await();
            to.lock.lockInterruptibly();
            try {
                from.balance -= n;
                to.balance += n;
            } finally {
                to.lock.unlock();
            }
        } finally {
            from.lock.unlock();
        }
    }
}
