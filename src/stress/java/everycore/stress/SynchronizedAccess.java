package everycore.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** Under the object's own lock. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "every update was kept")
@Outcome(expect = Expect.FORBIDDEN, desc = "an update was lost")
@State
public class SynchronizedAccess {
    private long balance;

    @Actor
    public void five() {
        synchronized (this) {
            balance = balance + 5;
            balance = balance - 5;
        }
    }

    @Actor
    public void eight() {
        synchronized (this) {
            balance = balance + 8;
            balance = balance - 8;
        }
    }

    @Arbiter
    public void look(J_Result result) {
        result.r1 = balance;
    }
}
