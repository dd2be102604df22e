package everycore.tour;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Fails halfway, holding the lock. */
final class PowerCut {
    final Lock lock = new ReentrantLock();
    long balance;

    void withFinally(long n) {
        lock.lock();
        try {
            balance = balance + n;
            fail();
            balance = balance - n;
        } finally {
            lock.unlock();
        }
    }

    void withoutFinally(long n) {
        lock.lock();
        balance = balance + n;
        fail();
        balance = balance - n;
        lock.unlock();
    }

    /** What another thread finds; it would otherwise wait for ever. */
    boolean isFreeForOthers() throws InterruptedException {
        if (!lock.tryLock(200, TimeUnit.MILLISECONDS)) {
            return false;
        }
        lock.unlock();
        return true;
    }

    private static void fail() {
        throw new IllegalStateException("power cut");
    }
}
