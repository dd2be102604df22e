package everycore.stress;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** What a reader sees of two atomic updates: no update is lost, and yet the balance is 5 too high for a while. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "before the change or after it")
@Outcome(id = "5", expect = Expect.ACCEPTABLE_INTERESTING, desc = "between deposit and withdrawal")
@Outcome(expect = Expect.FORBIDDEN, desc = "the balance never has this value")
@State
public class AtomicMiddle {
    private final AtomicLong balance = new AtomicLong();

    @Actor
    public void five() {
        balance.addAndGet(5);
        balance.addAndGet(-5);
    }

    @Actor
    public void reader(J_Result result) {
        result.r1 = balance.get();
    }
}
