package everycore.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/**
 * The tutorial's change_it on a plain field, which nothing protects. It stands in each actor itself, here and beside, as
 * jcstress chooses between interpreter and compilers for the actors alone and not for what they call.
 */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "every update was kept")
@Outcome(
        id = {"-8", "-5", "-3", "3", "5", "8"},
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "an update was lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "no order of the steps leads here")
@State
public class PlainAccess {
    private long balance;

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
