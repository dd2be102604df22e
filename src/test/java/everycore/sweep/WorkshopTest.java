package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class WorkshopTest {
    private static final int AT_ONCE = 8;

    @Test
    void givesAWholeFileToAllWhoAskAtOnce() throws Exception {
        long size = Files.size(Path.of("src", "main", "c", "measure.c"));
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        try (Workshop workshop = Workshop.open()) {
            List<Future<Long>> sizes = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                sizes.add(threads.submit(() -> {
                    start.await();
                    return Files.size(workshop.unpack("c/measure.c"));
                }));
            }
            for (Future<Long> seen : sizes) {
                assertEquals(size, seen.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
