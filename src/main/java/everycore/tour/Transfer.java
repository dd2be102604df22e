package everycore.tour;

/** Moves money between two accounts of which each has a lock of its own. */
interface Transfer {
    /** @throws InterruptedException while waiting for a lock, if somebody ends it */
    void transfer(Vault from, Vault to, long n) throws InterruptedException;
}
