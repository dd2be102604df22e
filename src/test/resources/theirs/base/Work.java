package theirs;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** One of two sides, of which the head does a thousand times the base's work. */
public class Work {
    @Benchmark
    public void work() {
        Blackhole.consumeCPU(1);
    }
}
