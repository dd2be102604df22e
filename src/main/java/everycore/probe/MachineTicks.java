package everycore.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What all CPUs of the machine together have done since it started, from the first line of Linux' {@code /proc/stat}. */
public final class MachineTicks {
    /** What the machine did in a time: CPUs busy with anybody's work, and CPUs that a hypervisor gave to somebody else. */
    public static final class Cpus {
        private final double busy;
        private final double steal;

        public Cpus(double busy, double steal) {
            this.busy = busy;
            this.steal = steal;
        }

        public double busy() {
            return busy;
        }

        public double steal() {
            return steal;
        }
    }

    /** USER_HZ, which is 100 on every Linux that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    private static final double NANOS_PER_SECOND = 1e9;

    private static final int USER = 1;
    private static final int IDLE = 4;
    private static final int INPUT_OUTPUT_WAIT = 5;
    private static final int STEAL = 8;

    private final long busy;
    private final long steal;

    private MachineTicks(long busy, long steal) {
        this.busy = busy;
        this.steal = steal;
    }

    /** CPU time spent on anybody's work, in ticks. */
    long busy() {
        return busy;
    }

    /** CPU time that a hypervisor gave to somebody else, in ticks. */
    long steal() {
        return steal;
    }

    /** Empty where the system didn't tell at both ends of the time. */
    public static Optional<Cpus> between(
            Optional<MachineTicks> before, Optional<MachineTicks> after, double wallNanos) {
        double ticks = wallNanos / NANOS_PER_SECOND * TICKS_PER_SECOND;
        return before.flatMap(start ->
                after.map(end -> new Cpus((end.busy - start.busy) / ticks, (end.steal - start.steal) / ticks)));
    }

    /** Empty on systems that have no such file. */
    public static Optional<MachineTicks> read(Path file) {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst().flatMap(MachineTicks::parse);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Columns: cpu user nice system idle iowait irq softirq steal guest guest_nice; user holds guest already. */
    private static Optional<MachineTicks> parse(String line) {
        String[] columns = line.trim().split("\\s+");
        if (columns.length <= STEAL || !columns[0].equals("cpu")) {
            return Optional.empty();
        }
        try {
            long busy = 0;
            for (int column = USER; column < STEAL; column++) {
                busy += column == IDLE || column == INPUT_OUTPUT_WAIT ? 0 : Long.parseLong(columns[column]);
            }
            return Optional.of(new MachineTicks(busy, Long.parseLong(columns[STEAL])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
