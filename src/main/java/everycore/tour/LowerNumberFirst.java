package everycore.tour;

/** Cure: everybody takes the locks in the same order. */
final class LowerNumberFirst implements Transfer {
    @Override
    public void transfer(Vault from, Vault to, long n) throws InterruptedException {
        Vault first = from.number < to.number ? from : to;
        Vault second = first == from ? to : from;
        first.lock.lockInterruptibly();
        try {
            second.lock.lockInterruptibly();
            try {
                from.balance -= n;
                to.balance += n;
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }
}
