package theirs;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** One of two sides, of which the head does a thousand times the base's work. */
public class Work {
    @Benchmark
    @Warmup(iterations = 1, time = 20, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 2, time = 20, timeUnit = TimeUnit.MILLISECONDS)
    public void work() {
        Blackhole.consumeCPU(1);
    }
}
