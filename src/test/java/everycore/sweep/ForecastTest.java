package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A fork of a window of 200 ms is taken to need 650 ms. */
class ForecastTest extends SimulatedSweep {
    private static final Duration FORK = Duration.ofMillis(650);

    @Test
    void nothingIsForecastWhereNothingIsOpen() {
        Forecast forecast = Forecast.of(protocol(3, 9, 1000, 1), given(1000), List.of());
        assertEquals(0, forecast.sureForks());
        assertEquals(Duration.ofMillis(450), forecast.fork());
        assertEquals(Duration.ZERO, forecast.shortest());
        assertEquals(Duration.ZERO, forecast.longest());
    }

    @Test
    void aCellBeyondItsMinimumNeedsOneForkMoreAtLeast() throws IOException {
        FakeWorkload wild = noisy("wild", 0.5);
        sweep(given(9), wild).run();
        assertEquals(5, forks("wild"), "nine seconds have five forks of two");
        Forecast forecast = Forecast.of(protocol(3, 9, 1000, 1), given(1000), List.of(new CellTask(wild, store)));
        assertEquals(1, forecast.sureForks());
        assertEquals(FORK, forecast.shortest());
        assertEquals(FORK.multipliedBy(4), forecast.longest());
    }

    @Test
    void aBudgetOfTheUserEndsTheMinimumTooAndOneByDefaultDoesNot() {
        List<Task> one = List.of(new CellTask(constant("a"), store));
        Forecast given = Forecast.of(protocol(3, 9, 1, 1), given(1), one);
        assertEquals(Duration.ofSeconds(1), given.shortest());
        assertEquals(Duration.ofSeconds(1), given.longest());
        Forecast byDefault = Forecast.of(protocol(3, 9, 3, 1), byDefault(3), one);
        assertEquals(FORK.multipliedBy(3), byDefault.shortest());
        assertEquals(Duration.ofSeconds(3), byDefault.longest());
    }
}
