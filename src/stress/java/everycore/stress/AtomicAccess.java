package everycore.stress;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** As two atomic updates: no update is lost. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "every update was kept")
@Outcome(expect = Expect.FORBIDDEN, desc = "an update was lost")
@State
public class AtomicAccess {
    private final AtomicLong balance = new AtomicLong();

    @Actor
    public void five() {
        balance.addAndGet(5);
        balance.addAndGet(-5);
    }

    @Actor
    public void eight() {
        balance.addAndGet(8);
        balance.addAndGet(-8);
    }

    @Arbiter
    public void look(J_Result result) {
        result.r1 = balance.get();
    }
}
