package everycore.tour;

import java.util.concurrent.atomic.AtomicBoolean;

/** The endless loop, endless until somebody says stop. */
final class Spin implements Runnable {
    private final AtomicBoolean stop;
    int x;

    Spin(AtomicBoolean stop) {
        this.stop = stop;
    }

    @Override
    public void run() {
        while (!stop.get()) {
            x = x ^ 1;
        }
    }
}
