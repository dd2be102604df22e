package everycore.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.infra.ThreadParams;

class FalseSharingBenchmarkTest {
    @Test
    void neighboursAreEightBytesApartAndTheOthersTwoCacheLines() {
        FalseSharingBenchmark.Place first = place(0);
        FalseSharingBenchmark.Place second = place(1);
        assertEquals(Long.BYTES, (second.beside - first.beside) * Long.BYTES);
        assertEquals(2 * 64, (second.apart - first.apart) * Long.BYTES);
    }

    private static FalseSharingBenchmark.Place place(int thread) {
        FalseSharingBenchmark.Place place = new FalseSharingBenchmark.Place();
        place.find(new ThreadParams(thread, 2, 0, 1, 0, 1, thread, 2, thread, 2));
        return place;
    }
}
