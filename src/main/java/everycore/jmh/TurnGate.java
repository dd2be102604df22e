package everycore.jmh;

import everycore.probe.TurnTaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Gives the forks of several sides their turns, one iteration each. No side measures before all are warm, and whoever has measured
 * all of its iterations stays until all have. Nobody is waited for longer than the time given.
 */
final class TurnGate implements AutoCloseable {
    private final List<String> secrets;
    private final Duration patience;
    private final TurnOrder order;
    private final ServerSocket server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** @param patience the longest that a side may take for whatever is its part alone */
    TurnGate(int sides, Duration patience, TurnOrder order) throws IOException {
        this.secrets =
                Stream.generate(() -> UUID.randomUUID().toString()).limit(sides).toList();
        this.patience = patience;
        this.order = order;
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
     * @throws TurnSeat.Late if one took too long; all turns are over then
     * @throws IOException with the reason if one ended before
     */
    void run() throws IOException {
        try (this) {
            List<TurnSeat> seats = seats();
            order.begin(seats);
            int measured = 0;
            for (List<TurnSeat> next = next(seats); !next.isEmpty(); next = next(seats)) {
                if (next.get(0).asks(TurnTaker.MEASURE)) {
                    order.measure(next, measured++);
                } else {
                    order.warmUp(next);
                }
            }
            for (TurnSeat seat : seats) {
                seat.letGo();
            }
        }
    }

    /** In the order of sides, which is not that in which they come. */
    private List<TurnSeat> seats() throws IOException {
        server.setSoTimeout(milliseconds(patience));
        TreeMap<Integer, TurnSeat> bySide = new TreeMap<>();
        while (bySide.size() < secrets.size()) {
            int missing = IntStream.range(0, secrets.size())
                    .filter(side -> !bySide.containsKey(side))
                    .findFirst()
                    .orElseThrow();
            TurnSeat seat = accept(missing);
            if (seat.isOfOneOf(secrets)) {
                bySide.put(seat.side(), seat);
            }
        }
        return List.copyOf(bySide.values());
    }

    /** @param missing the one that is late if nobody comes */
    private TurnSeat accept(int missing) throws IOException {
        try {
            Socket socket = server.accept();
            sockets.add(socket);
            if (closed) {
                socket.close();
            }
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(milliseconds(patience));
            return new TurnSeat(missing, socket, patience);
        } catch (SocketTimeoutException e) {
            throw new TurnSeat.Late(missing, patience, e);
        }
    }

    /** Those that warm up, or where all are warm those that measure; none at the end. */
    private static List<TurnSeat> next(List<TurnSeat> seats) throws IOException {
        for (TurnSeat seat : seats) {
            seat.listen();
        }
        List<TurnSeat> cold =
                seats.stream().filter(seat -> seat.asks(TurnTaker.WARM_UP)).toList();
        return cold.isEmpty()
                ? seats.stream().filter(seat -> seat.asks(TurnTaker.MEASURE)).toList()
                : cold;
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
}
