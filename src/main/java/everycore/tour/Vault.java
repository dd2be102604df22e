package everycore.tour;

import java.util.concurrent.locks.ReentrantLock;

/** An account with a lock of its own. */
final class Vault {
    final String name;
    final int number;
    final ReentrantLock lock = new ReentrantLock();
    long balance = 1_000;

    Vault(String name, int number) {
        this.name = name;
        this.number = number;
    }
}
