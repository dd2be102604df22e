package everycore.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all CPUs of the machine together have done since it started, from the first line of Linux' {@code /proc/stat}.
 *
 * @param busy CPU time spent on anybody's work, in ticks
 * @param steal CPU time that a hypervisor gave to somebody else, in ticks
 */
record MachineTicks(long busy, long steal) {
    /** USER_HZ, which is 100 on every Linux that runs Java. */
    static final double TICKS_PER_SECOND = 100;

    private static final int USER = 1;
    private static final int IDLE = 4;
    private static final int INPUT_OUTPUT_WAIT = 5;
    private static final int STEAL = 8;

    /** Empty on systems that have no such file. */
    static Optional<MachineTicks> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().flatMap(MachineTicks::parse);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Columns: cpu user nice system idle iowait irq softirq steal guest guest_nice; user holds guest already. */
    private static Optional<MachineTicks> parse(String line) {
        String[] columns = line.strip().split("\\s+");
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
