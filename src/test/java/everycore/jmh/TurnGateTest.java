package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.probe.TurnTaker;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sides that wait for their turns, and every way in which one can fail the others. */
class TurnGateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(500);

    // However few CPUs there are, each side has a thread of its own.
    private final ExecutorService sides = Executors.newCachedThreadPool();
    private final List<String> turns = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger running = new AtomicInteger();

    @AfterEach
    void endThem() {
        sides.shutdownNow();
    }

    @Test
    void measureInTurnsThatBeginWithEitherAlike() throws Exception {
        run(2, side(0, 1, 4), side(1, 1, 4));
        assertEquals(List.of("a", "b", "A", "B", "B", "A", "A", "B", "B", "A", "gone", "gone"), turns);
    }

    @Test
    void measureWithAControlInTurnsToo() throws Exception {
        run(3, side(2, 0, 2), side(1, 0, 2), side(0, 0, 2));
        assertEquals(List.of("A", "B", "C", "C", "B", "A", "gone", "gone", "gone"), turns);
    }

    @Test
    void measureNothingBeforeAllAreWarm() throws Exception {
        run(2, side(0, 0, 2), side(1, 3, 2));
        assertEquals(List.of("b", "b", "b", "A", "B", "B", "A", "gone", "gone"), turns);
    }

    @Test
    void goOnAloneBesideOneThatHasFewerIterations() throws Exception {
        run(2, side(0, 1, 1), side(1, 1, 4));
        assertEquals(List.of("a", "b", "A", "B", "B", "B", "B", "gone", "gone"), turns);
    }

    @Test
    void runAtOnceAndExchangeTheirCpusHalfWay() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Duet duet = new Duet((first, second, exchanged) -> {
            assertEquals(ProcessHandle.current().pid(), first);
            turns.add(exchanged ? "exchanged" : "bound");
        });
        try (TurnGate gate = new TurnGate(2, PATIENCE, duet)) {
            List<Future<?>> both = new ArrayList<>();
            for (int side = 0; side < 2; side++) {
                both.add(sides.submit(atOnce(gate, side, together)));
            }
            gate.run();
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertEquals(List.of("bound", "w", "w", "m", "m", "m", "m", "exchanged", "m", "m", "m", "m"), turns);
    }

    @Test
    void failWhereTheSystemDoesNotBindThem() throws Exception {
        Duet duet = new Duet((first, second, exchanged) -> {
            throw new IllegalStateException("the system refuses");
        });
        try (TurnGate gate = new TurnGate(2, PATIENCE, duet)) {
            sides.submit(side(0, 1, 4).at(gate));
            sides.submit(side(1, 1, 4).at(gate));
            assertEquals("the system refuses", failure(gate));
        }
    }

    @Test
    void failWithOneThatEndsEarly() throws Exception {
        try (TurnGate gate = new TurnGate(2, PATIENCE, new Alternation())) {
            Future<?> left = sides.submit(side(0, 1, 4).at(gate));
            sides.submit(() -> {
                try (TurnTaker taker = new TurnTaker(gate.address(1), 4)) {
                    taker.take(TurnTaker.WARM_UP);
                    taker.giveBack();
                }
                return null;
            });
            assertEquals("one of its sides ended before its last iteration", failure(gate));
            assertEquals(TurnTaker.OTHER_ENDED, failure(left));
        }
        assertEquals(List.of("a"), turns);
    }

    @Test
    void failWithOneThatKeepsItsTurn() throws Exception {
        try (TurnGate gate = new TurnGate(2, IMPATIENCE, new Alternation())) {
            Future<?> never = sides.submit(side(1, 1, 4).at(gate));
            sides.submit(() -> {
                new TurnTaker(gate.address(0), 4).take(TurnTaker.WARM_UP);
                return null;
            });
            assertEquals(0, assertThrows(TurnSeat.Late.class, gate::run).side());
            assertEquals(TurnTaker.OTHER_ENDED, failure(never));
        }
        assertEquals(List.of(), turns);
    }

    @Test
    void failWithOneThatNeverComes() throws Exception {
        try (TurnGate gate = new TurnGate(2, IMPATIENCE, new Alternation())) {
            Future<?> alone = sides.submit(side(0, 1, 4).at(gate));
            assertEquals(1, assertThrows(TurnSeat.Late.class, gate::run).side());
            assertEquals(TurnTaker.OTHER_ENDED, failure(alone));
        }
    }

    @Test
    void giveUpWhereNobodyGivesTurns() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            TurnTaker.Address address = new TurnTaker.Address(silent.getLocalPort(), "a", 100);
            try (TurnTaker taker = new TurnTaker(address, 4)) {
                IOException failure = assertThrows(IOException.class, () -> taker.take(TurnTaker.WARM_UP));
                assertEquals("had no turn within 100 ms", failure.getMessage());
            }
        }
    }

    @Test
    void giveUpWhenWhoGivesTurnsIsGone() throws Exception {
        TurnGate gate = new TurnGate(2, PATIENCE, new Alternation());
        Future<?> left = sides.submit(side(0, 1, 4).at(gate));
        Future<?> all = sides.submit(() -> {
            gate.run();
            return null;
        });
        gate.close();
        failure(all);
        failure(left);
        assertThrows(IOException.class, () -> new TurnTaker(gate.address(1), 4));
    }

    @Test
    void takeNoStrangerForASide() throws Exception {
        try (TurnGate gate = new TurnGate(2, PATIENCE, new Alternation())) {
            TurnTaker.Address own = gate.address(0);
            int port = Integer.parseInt(own.toLine().split(" ")[0]);
            TurnTaker first = new TurnTaker(new TurnTaker.Address(port, "guess", 5000), 4);
            Future<?> stranger = sides.submit(() -> {
                try (first) {
                    first.take(TurnTaker.MEASURE);
                }
                return null;
            });
            List<Future<?>> both = List.of(
                    sides.submit(side(0, 0, 1).at(gate)),
                    sides.submit(side(1, 0, 1).at(gate)));
            Future<?> all = sides.submit(() -> {
                gate.run();
                return null;
            });
            for (Future<?> one : both) {
                one.get();
            }
            all.get();
            assertEquals(TurnTaker.OTHER_ENDED, failure(stranger));
        }
    }

    /** What a side does, given who gives the turns. */
    private interface Side {
        Callable<Void> at(TurnGate gate);
    }

    private Side side(int number, int warmups, int measurements) {
        return gate -> () -> {
            String name = String.valueOf((char) ('A' + number));
            try (TurnTaker taker = new TurnTaker(gate.address(number), measurements)) {
                for (int i = 0; i < warmups; i++) {
                    turn(taker, TurnTaker.WARM_UP, name.toLowerCase(Locale.ROOT));
                }
                for (int i = 0; i < measurements; i++) {
                    turn(taker, TurnTaker.MEASURE, name);
                }
                taker.awaitOthers();
                turns.add("gone");
            }
            return null;
        };
    }

    /** One iteration to warm up and four to measure, each of which ends only with the other side's. */
    private Callable<Void> atOnce(TurnGate gate, int side, CyclicBarrier together) {
        return () -> {
            try (TurnTaker taker = new TurnTaker(gate.address(side), 4)) {
                for (int i = 0; i < 5; i++) {
                    taker.take(i == 0 ? TurnTaker.WARM_UP : TurnTaker.MEASURE);
                    together.await(20, TimeUnit.SECONDS);
                    turns.add(i == 0 ? "w" : "m");
                    taker.giveBack();
                }
                taker.awaitOthers();
            }
            return null;
        };
    }

    private void turn(TurnTaker taker, String kind, String name) throws IOException, InterruptedException {
        taker.take(kind);
        assertEquals(1, running.incrementAndGet(), "two at once");
        turns.add(name);
        Thread.sleep(1);
        running.decrementAndGet();
        taker.giveBack();
    }

    private void run(int count, Side... some) throws Exception {
        try (TurnGate gate = new TurnGate(count, PATIENCE, new Alternation())) {
            List<Future<?>> all = new ArrayList<>();
            for (Side one : some) {
                all.add(sides.submit(one.at(gate)));
            }
            gate.run();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static String failure(TurnGate gate) {
        return assertThrows(IOException.class, gate::run).getMessage();
    }

    private static String failure(Future<?> side) {
        return assertThrows(ExecutionException.class, side::get).getCause().getMessage();
    }
}
