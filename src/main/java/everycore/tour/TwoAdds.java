package everycore.tour;

/** The change of the race, made of two additions, so that a balance which does nothing is found out. */
final class TwoAdds implements Account {
    private final Balance balance;

    TwoAdds(Balance balance) {
        balance.add(5);
        if (balance.now() != 5) {
            throw new IllegalStateException("add(5) made 0 to " + balance.now() + ": it must count what is added");
        }
        balance.add(-5);
        this.balance = balance;
    }

    @Override
    public void changeIt(long n) {
        balance.add(n);
        balance.add(-n);
    }

    @Override
    public long balance() {
        return balance.now();
    }
}
