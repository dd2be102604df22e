package everycore.plain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** The one balance of this process, two cache lines away from anything else, at an address that a compiler can know as in C. */
final class Account {
    private static final VarHandle NUMBER = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int BALANCE = 16;
    private static final long[] NUMBERS = new long[2 * BALANCE];

    private Account() {}

    static long balance() {
        return (long) NUMBER.getOpaque(NUMBERS, BALANCE);
    }

    static void setBalance(long balance) {
        NUMBER.setOpaque(NUMBERS, BALANCE, balance);
    }

    /** A load and a store, each of them whole, and nothing that keeps the pair together. */
    static void deposit() {
        setBalance(balance() + 1);
    }

    static void depositAtomically() {
        NUMBER.getAndAdd(NUMBERS, BALANCE, 1L);
    }
}
