package everycore.jmh;

import everycore.probe.TurnTaker;
import everycore.sweep.ChildProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives the forks of several sides their turns, one iteration each, in the order A B B A: one side's workers don't run while
 * another's do, and what drifts hits all sides alike. No side measures before all are warm, and whoever has measured all of its
 * iterations stays until all have. Nobody is waited for longer than the time given.
 */
final class TurnGate implements AutoCloseable {
    private final List<String> secrets;
    private final Duration patience;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** A side that took too long, be it to come, to ask or to measure. */
    static final class Late extends IOException {
        private static final long serialVersionUID = 1;

        private final int side;

        private Late(int side, Duration patience, SocketTimeoutException cause) {
            super(new ChildProcess.Hung(patience).getMessage(), cause);
            this.side = side;
        }

        int side() {
            return side;
        }
    }

    /** @param patience the longest that a side may take for whatever is its part alone */
    TurnGate(int sides, Duration patience) throws IOException {
        this.secrets =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(sides).toList();
        this.patience = patience;
        this.server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    }

    /** What the fork of a side is given; it may have to wait for all others. */
    TurnTaker.Address address(int side) {
        return new TurnTaker.Address(
                server.getLocalPort(), secrets.get(side), milliseconds(patience.multipliedBy(secrets.size())));
    }

    /**
     * Until each side has had its last turn.
     *
     * @throws Late if one took too long; all turns are over then
     * @throws IOException with the reason if one ended before
     */
    void run() throws IOException {
        try (this) {
            List<Seat> seats = seats();
            int measured = 0;
            for (List<Seat> next = next(seats); !next.isEmpty(); next = next(seats)) {
                boolean measures = next.get(0).asks(TurnTaker.MEASURE);
                if (measures && measured++ % 2 == 1) {
                    Collections.reverse(next);
                }
                for (Seat seat : next) {
                    seat.haveTurn();
                }
            }
            for (Seat seat : seats) {
                seat.letGo();
            }
        }
    }

    /** In the order of sides, which is not that in which they come. */
    private List<Seat> seats() throws IOException {
        server.setSoTimeout(milliseconds(patience));
        TreeMap<Integer, Seat> bySide = new TreeMap<>();
        while (bySide.size() < secrets.size()) {
            int missing = IntStream.range(0, secrets.size())
                    .filter(side -> !bySide.containsKey(side))
                    .findFirst()
                    .orElseThrow();
            Seat seat = accept(missing);
            seat.side = secrets.indexOf(seat.said());
            if (seat.side < 0) {
                seat.socket.close();
            } else {
                bySide.put(seat.side, seat);
            }
        }
        return List.copyOf(bySide.values());
    }

    /** @param missing the one that is late if nobody comes */
    private Seat accept(int missing) throws IOException {
        try {
            Socket socket = server.accept();
            sockets.add(socket);
            if (closed) {
                socket.close();
            }
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(milliseconds(patience));
            return new Seat(missing, socket);
        } catch (SocketTimeoutException e) {
            throw new Late(missing, patience, e);
        }
    }

    /** Those that warm up, or where all are warm those that measure; none at the end. */
    private static List<Seat> next(List<Seat> seats) throws IOException {
        for (Seat seat : seats) {
            seat.listen();
        }
        List<Seat> cold =
                seats.stream().filter(seat -> seat.asks(TurnTaker.WARM_UP)).toList();
        return new ArrayList<>(
                cold.isEmpty()
                        ? seats.stream()
                                .filter(seat -> seat.asks(TurnTaker.MEASURE))
                                .toList()
                        : cold);
    }

    private static int milliseconds(Duration time) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, time.toMillis()));
    }

    /** Ends all turns: a side that waits for one fails, and so does the next that asks. */
    @Override
    public void close() throws IOException {
        closed = true;
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** A side that is there. */
    private final class Seat {
        private int side;
        private final Socket socket;
        private final BufferedReader lines;
        private String asked = "";

        Seat(int side, Socket socket) throws IOException {
            this.side = side;
            this.socket = socket;
            this.lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        }

        /** What it wants next, where that isn't known yet. */
        void listen() throws IOException {
            if (asked.isEmpty()) {
                asked = said();
            }
        }

        boolean asks(String word) {
            return asked.equals(word);
        }

        void haveTurn() throws IOException {
            letGo();
            asked = "";
            if (!said().equals(TurnTaker.OVER)) {
                throw new IOException("one of its sides took a turn without giving it back");
            }
        }

        void letGo() throws IOException {
            socket.getOutputStream().write((TurnTaker.GO + "\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }

        String said() throws IOException {
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
}
