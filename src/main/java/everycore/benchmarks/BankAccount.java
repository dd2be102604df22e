package everycore.benchmarks;

import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

/** One account of many, with the locks that the variants of a transfer protect it by. */
final class BankAccount {
    static final long OPENING_BALANCE = 1_000_000;

    final int number;
    final ReentrantLock lock = new ReentrantLock();
    final StampedLock stamps = new StampedLock();
    long balance = OPENING_BALANCE;

    BankAccount(int number) {
        this.number = number;
    }

    static BankAccount[] open(int count) {
        BankAccount[] accounts = new BankAccount[count];
        for (int i = 0; i < count; i++) {
            accounts[i] = new BankAccount(i);
        }
        return accounts;
    }

    /** What these accounts hold beside what was paid in: 0, since a transfer makes no money and loses none. */
    static long difference(BankAccount[] accounts) {
        long difference = 0;
        for (BankAccount account : accounts) {
            difference += account.balance - OPENING_BALANCE;
        }
        return difference;
    }
}
