package everycore.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** On a volatile field: every read sees the latest write, and read and write are still two steps. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "every update was kept")
@Outcome(
        id = {"-8", "-5", "-3", "3", "5", "8"},
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "an update was lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "no order of the steps leads here")
@State
public class VolatileAccess {
    private volatile long balance;

    @Actor
    public void five() {
        balance = balance + 5;
        balance = balance - 5;
    }

    @Actor
    public void eight() {
        balance = balance + 8;
        balance = balance - 8;
    }

    @Arbiter
    public void look(J_Result result) {
        result.r1 = balance;
    }
}
