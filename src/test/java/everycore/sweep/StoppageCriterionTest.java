package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The target is 5 %, of three to six forks. */
class StoppageCriterionTest {
    private static final StoppageCriterion CRITERION = new StoppageCriterion(SimulatedSweep.protocol(3, 6, 1000, 1));

    @Test
    void takesTheTargetItselfForReached() {
        assertTrue(CRITERION.isMet(task(0.1, 0.05, 0.05)));
        assertFalse(CRITERION.isMet(task(0.1, 0.05, 0.0501)));
    }

    @Test
    void looksTwiceFromOneForkBelowTheMinimumOn() {
        assertFalse(CRITERION.isMet(task(0.01, 0.1, 0.01)), "the one before was not precise");
        assertTrue(CRITERION.isMet(task(0.01, 0.01, 0.1, 0.01)), "one of two forks was");
        assertFalse(CRITERION.isMet(task(0.01, 0.01)), "there are two forks");
    }

    @Test
    void neverTrustsASingleFork() {
        StoppageCriterion one = new StoppageCriterion(SimulatedSweep.protocol(1, 6, 1000, 1));
        assertFalse(one.isMet(task(0.01, 0.01)));
        assertTrue(one.isMet(task(0.1, 0.01, 0.01)));
    }

    @Test
    void closesACellAtTheMaximumHoweverNoisy() {
        Task noisy = task(1, 1, 1, 1, 1, 1);
        assertTrue(CRITERION.isClosed(noisy));
        assertFalse(CRITERION.isMet(noisy));
        assertFalse(CRITERION.isClosed(task(1, 1, 1, 1, 1)));
        assertTrue(CRITERION.isClosed(task(1, 0.01, 0.01)));
    }

    /** @param precisions of the first fork, of the first two, and so on */
    private static Task task(double... precisions) {
        return new Task() {
            @Override
            public Measurable measured() {
                throw new AssertionError("it is asked for its precision alone");
            }

            @Override
            public int forks() {
                return precisions.length;
            }

            @Override
            public int lastOrder() {
                return precisions.length;
            }

            @Override
            public OptionalDouble precision(int first) {
                return OptionalDouble.of(precisions[first - 1]);
            }

            @Override
            public Standing measure(int order, LongSupplier nanoClock) {
                throw new AssertionError("it is asked for its precision alone");
            }
        };
    }
}
