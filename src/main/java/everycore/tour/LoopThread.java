package everycore.tour;

import java.util.function.Consumer;

/** Counts to five, and tells who counts. */
record LoopThread(Consumer<String> out, long pauseMillis) implements Runnable {
    static void startAndJoin(Thread loop, Consumer<String> out) throws InterruptedException {
        String name = Thread.currentThread().getName();
        out.accept("thread " + name + " is running...");
        loop.start();
        loop.join();
        out.accept("thread " + name + " ended.");
    }

    @Override
    public void run() {
        String name = Thread.currentThread().getName();
        out.accept("thread " + name + " is running...");
        for (int n = 1; n <= 5; n++) {
            out.accept("thread " + name + " >>> " + n);
            try {
                Thread.sleep(pauseMillis);
            } catch (InterruptedException e) {
                return;
            }
        }
        out.accept("thread " + name + " ended.");
    }
}
