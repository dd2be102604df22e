package everycore.tour;

/** The tutorial's balance: nothing protects it. */
final class PlainAccount implements Account {
    private long balance;

    @Override
    public void changeIt(long n) {
        balance = balance + n;
        balance = balance - n;
    }

    @Override
    public long balance() {
        return balance;
    }
}
