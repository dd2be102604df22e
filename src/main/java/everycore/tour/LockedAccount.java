package everycore.tour;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The repair: nobody else sees the balance between the two lines. */
final class LockedAccount implements Account {
    private final Lock lock = new ReentrantLock();
    private long balance;

    @Override
    public void changeIt(long n) {
        lock.lock();
        try {
            balance = balance + n;
            balance = balance - n;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long balance() {
        return balance;
    }
}
