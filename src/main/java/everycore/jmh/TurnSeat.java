package everycore.jmh;

import everycore.probe.TurnTaker;
import everycore.sweep.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A side that has come for its turns, as seen by who gives them. */
final class TurnSeat {
    private final Duration patience;
    private final Socket socket;
    private final BufferedReader lines;
    private int side;
    private long process;
    private int iterations;
    private String asked = "";

    /** A side that took too long, be it to come, to ask or to measure. */
    static final class Late extends IOException {
        private static final long serialVersionUID = 1;

        private final int side;

        Late(int side, Duration patience, SocketTimeoutException cause) {
            super(new ChildProcess.Hung(patience).getMessage(), cause);
            this.side = side;
        }

        int side() {
            return side;
        }
    }

    /** @param side the one that is late if it says nothing */
    TurnSeat(int side, Socket socket, Duration patience) throws IOException {
        this.side = side;
        this.patience = patience;
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Whether it has one of these secrets; whoever else has connected is sent away. */
    boolean isOfOneOf(List<String> secrets) throws IOException {
        String[] words = said().split(" ");
        int found = secrets.indexOf(words[0]);
        if (found < 0) {
            socket.close();
            return false;
        }
        side = found;
        process = Long.parseLong(words[1]);
        iterations = Integer.parseInt(words[2]);
        return true;
    }

    int side() {
        return side;
    }

    long process() {
        return process;
    }

    /** That it will measure. */
    int iterations() {
        return iterations;
    }

    /** Hears what it wants next, where that isn't known yet. */
    void listen() throws IOException {
        if (asked.isEmpty()) {
            asked = said();
        }
    }

    boolean asks(String word) {
        return asked.equals(word);
    }

    void letGo() throws IOException {
        socket.getOutputStream().write((TurnTaker.GO + "\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        asked = "";
    }

    void awaitEnd() throws IOException {
        if (!said().equals(TurnTaker.OVER)) {
            throw new IOException("one of its sides took a turn without giving it back");
        }
    }

    private String said() throws IOException {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new IOException("one of its sides ended before its last iteration");
            }
            return line;
        } catch (SocketTimeoutException e) {
            throw new Late(side, patience, e);
        }
    }
}
