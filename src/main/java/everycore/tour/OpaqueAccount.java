package everycore.tour;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The same, but every read and every write is really made. */
final class OpaqueAccount implements Account {
    private static final VarHandle BALANCE = handle();

    private long balance;

    @Override
    public void changeIt(long n) {
        BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) + n);
        BALANCE.setOpaque(this, (long) BALANCE.getOpaque(this) - n);
    }

    @Override
    public long balance() {
        return balance;
    }

    private static VarHandle handle() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            return lookup.findVarHandle(OpaqueAccount.class, "balance", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
