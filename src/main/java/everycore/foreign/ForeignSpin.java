package everycore.foreign;

import everycore.sweep.WorkloadFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The endless loop of another runtime, for a while and outside a sweep. */
public final class ForeignSpin {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private ForeignSpin() {}

    /** CPUs utilized by the workers within the window. */
    public static double cpus(ForeignRuntime runtime, int threads, Duration window) throws WorkloadFailure {
        List<String> command = new ArrayList<>(runtime.command());
        command.addAll(
                List.of(ForeignBenchmark.SPIN.label(), String.valueOf(threads), String.valueOf(window.toMillis())));
        List<Child.Line> lines = Child.run(command, runtime.environment(), window.plus(GRACE));
        if (lines.size() != 1) {
            throw new WorkloadFailure("printed " + lines.size() + " lines for 1 iteration", null);
        }
        IterationLine numbers = IterationLine.parse(lines.get(0).text(), ForeignBenchmark.SPIN.hasBalance());
        return (double) numbers.cpuNanos() / numbers.wallNanos();
    }
}
