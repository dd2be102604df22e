package everycore.stress;

import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** Under a ReentrantLock, as the tutorial repairs it. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "every update was kept")
@Outcome(expect = Expect.FORBIDDEN, desc = "an update was lost")
@State
public class LockAccess {
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
    public void eight() {
        lock.lock();
        try {
            balance = balance + 8;
            balance = balance - 8;
        } finally {
            lock.unlock();
        }
    }

    @Arbiter
    public void look(J_Result result) {
        result.r1 = balance;
    }
}
