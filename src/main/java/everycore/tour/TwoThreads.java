package everycore.tour;

/** Two threads change one account, with 5 and with 8. */
final class TwoThreads {
    static final int CHANGES = 100_000;

    private TwoThreads() {}

    static void change(Account account) throws InterruptedException {
        Thread t1 = new Thread(() -> run(account, 5), "t1");
        Thread t2 = new Thread(() -> run(account, 8), "t2");
        t1.start();
        t2.start();
        t1.join();
        t2.join();
    }

    static void run(Account account, long n) {
        for (int i = 0; i < CHANGES; i++) {
            account.changeIt(n);
        }
    }
}
