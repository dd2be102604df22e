package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoreLoadsTest {
    @Test
    void seesAThreadThatSpins() {
        CoreLoads loads = new CoreLoads();
        long start = System.nanoTime();
        while (System.nanoTime() - start < 400_000_000) {
            Thread.onSpinWait();
        }
        List<Double> shares = loads.sinceLast();
        assertTrue(shares.size() >= Runtime.getRuntime().availableProcessors(), shares.toString());
        assertTrue(shares.stream().allMatch(share -> share >= 0 && share <= 1), shares.toString());
        assertTrue(shares.stream().anyMatch(share -> share > 0), shares.toString());
    }
}
