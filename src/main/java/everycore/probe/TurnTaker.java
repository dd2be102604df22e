package everycore.probe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * One side of those that measure in turns, as seen from its fork: it asks for each turn, waits, and says when it is over. Every
 * wait has an end, so that a fork doesn't outlive who gives the turns.
 */
public final class TurnTaker implements AutoCloseable {
    /** A turn to warm up, which is had before any side measures. */
    public static final String WARM_UP = "warmup";

    /** A turn to measure. */
    public static final String MEASURE = "measure";

    /** A turn is over. */
    public static final String OVER = "over";

    /** All turns are over, and the end of the others is awaited. */
    public static final String LAST = "last";

    /** The answer to whoever may go on. */
    public static final String GO = "go";

    /** What a side says that is left alone. */
    public static final String OTHER_ENDED = "the other side of its pair has ended, or who gives the turns";

    private final Address address;
    private final Socket socket;
    private final BufferedReader answers;

    /** Where turns are had, in one line of text that a profiler can be given. */
    public static final class Address {
        private final int port;
        private final String secret;
        private final int patienceMilliseconds;

        /**
         * @param secret tells a side from the others, and from whatever else may connect
         * @param patienceMilliseconds the longest that a turn is waited for
         */
        public Address(int port, String secret, int patienceMilliseconds) {
            this.port = port;
            this.secret = secret;
            this.patienceMilliseconds = patienceMilliseconds;
        }

        static Address parse(String text) {
            String[] parts = text.split(" ");
            return new Address(Integer.parseInt(parts[0]), parts[1], Integer.parseInt(parts[2]));
        }

        /** What {@link TurnProfiler} is given. */
        public String toLine() {
            return port + " " + secret + " " + patienceMilliseconds;
        }
    }

    /**
     * @param iterations that it will measure
     * @throws IOException if nobody gives turns there
     */
    public TurnTaker(Address address, int iterations) throws IOException {
        this.address = address;
        socket = new Socket();
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), address.port), address.patienceMilliseconds);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(address.patienceMilliseconds);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        say(address.secret + " " + process() + " " + iterations);
    }

    /** As Java 8 tells it. */
    private static String process() {
        return ManagementFactory.getRuntimeMXBean().getName().split("@")[0];
    }

    /**
     * Waits for a turn.
     *
     * @param kind {@link #WARM_UP} or {@link #MEASURE}
     * @throws IOException with the reason if it will not come
     */
    public void take(String kind) throws IOException {
        say(kind);
        await();
    }

    /** Lets the others have theirs. */
    public void giveBack() throws IOException {
        say(OVER);
    }

    /** Waits until no other side measures any more, so that none is disturbed by the end of this one. */
    public void awaitOthers() throws IOException {
        say(LAST);
        await();
    }

    private void say(String line) throws IOException {
        try {
            socket.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new IOException(OTHER_ENDED, e);
        }
    }

    private void await() throws IOException {
        String answer;
        try {
            answer = answers.readLine();
        } catch (SocketTimeoutException e) {
            throw new IOException("had no turn within " + address.patienceMilliseconds + " ms", e);
        } catch (IOException e) {
            throw new IOException(OTHER_ENDED, e);
        }
        if (!GO.equals(answer)) {
            throw new IOException(OTHER_ENDED);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
