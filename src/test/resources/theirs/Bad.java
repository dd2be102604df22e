package theirs;

import java.io.File;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** Goes wrong, each benchmark in a way of its own. */
public class Bad {
    @Benchmark
    public void throwsException() {
        throw new IllegalStateException("no such account");
    }

    @Benchmark
    public void exits() {
        System.out.println("I am leaving");
        System.exit(0);
    }

    @Benchmark
    public void needsWhatIsMissing() {
        new Missing();
    }

    @Benchmark
    public void printsAlot() {
        for (int i = 0; i < 1000; i++) {
            System.out.println("done jmh=1.0");
            System.err.println("failed reason=lied");
        }
    }

    /** Its child would hold the machine for an hour. */
    @Benchmark
    public void hangsWithAChild() throws IOException {
        new ProcessBuilder(new File(System.getProperty("java.home"), "bin/java").getPath(), "-cp",
                        System.getProperty("java.class.path"), "theirs.Sleeper")
                .start();
        while (true) {
            try {
                Thread.sleep(3_600_000);
            } catch (InterruptedException e) {
                // JMH interrupts what takes too long; this one does not listen.
            }
        }
    }
}
