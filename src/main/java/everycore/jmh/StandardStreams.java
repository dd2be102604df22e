package everycore.jmh;

import java.io.PrintStream;

/** JMH copies what a fork prints to this process's own streams, and stdout is for the result alone. */
final class StandardStreams implements AutoCloseable {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private StandardStreams() {}

    static StandardStreams redirectedTo(PrintStream stream) {
        StandardStreams before = new StandardStreams();
        System.setOut(stream);
        System.setErr(stream);
        return before;
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
    }
}
