package everycore.stress;

import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** What a reader that takes the lock sees: never the middle. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "before the change or after it")
@Outcome(expect = Expect.FORBIDDEN, desc = "the lock hides the middle")
@State
public class LockMiddle {
    private final ReentrantLock lock = new ReentrantLock();
    private long balance;

    @Actor
    public void five() {
        lock.lock();
        try {
            balance = balance + 5;
            balance = balance - 5;
        } finally {
            lock.unlock();
        }
    }

    @Actor
    public void reader(J_Result result) {
        lock.lock();
        try {
            result.r1 = balance;
        } finally {
            lock.unlock();
        }
    }
}
