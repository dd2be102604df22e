package everycore.foreign;

import everycore.sweep.WorkloadFailure;
import java.time.Duration;
import java.util.List;

/** The endless loop of another runtime, for a while and outside a sweep. */
public final class ForeignSpin {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private ForeignSpin() {}

    /** CPUs utilized by the workers within the window. */
    public static double cpus(ForeignRuntime runtime, int threads, Duration window) throws WorkloadFailure {
        return ForeignFork.measure(
                        runtime, ForeignBenchmark.SPIN, threads, List.of(window.toMillis()), window.plus(GRACE))
                .get(0)
                .cpus();
    }
}
