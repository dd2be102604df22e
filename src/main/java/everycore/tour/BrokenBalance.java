package everycore.tour;

/** Loses updates when two threads add at once. Mend it; it must still count what is added. */
final class BrokenBalance implements Balance {
    private long balance;

    @Override
    public void add(long n) {
        balance = balance + n;
    }

    @Override
    public long now() {
        return balance;
    }
}
