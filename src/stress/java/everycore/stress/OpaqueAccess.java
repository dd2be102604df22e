package everycore.stress;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.J_Result;

/** With opaque access: HotSpot makes every read and write, in order, and no two of them at once. */
@JCStressTest
@Outcome(id = "0", expect = Expect.ACCEPTABLE, desc = "every update was kept")
@Outcome(
        id = {"-8", "-5", "-3", "3", "5", "8"},
        expect = Expect.ACCEPTABLE_INTERESTING,
        desc = "an update was lost")
@Outcome(expect = Expect.FORBIDDEN, desc = "no order of the steps leads here")
@State
public class OpaqueAccess {
    private static final VarHandle BALANCE = handle();

    private long balance;

    @Actor
    public void five() {
        BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) + 5);
        BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) - 5);
    }

    @Actor
    public void eight() {
        BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) + 8);
        BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) - 8);
    }

    @Arbiter
    public void look(J_Result result) {
        result.r1 = balance;
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(OpaqueAccess.class, "balance", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
