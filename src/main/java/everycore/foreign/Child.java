package everycore.foreign;

import everycore.machine.MachineTicks;
import everycore.sweep.ChildProcess;
import everycore.sweep.WorkloadFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hears one child process through its iterations, and looks at the machine's clocks at each of its lines. */
final class Child {
    private static final Path MACHINE = Path.of("/proc/stat");

    /**
     * One line of a child, with what the machine did since the line before.
     *
     * @param machine busy and stolen CPUs; empty on systems that don't tell
     */
    record Line(String text, Optional<MachineTicks.Cpus> machine) {}

    private final List<Line> lines = new ArrayList<>();
    private long then = System.nanoTime();
    private Optional<MachineTicks> before = MachineTicks.read(MACHINE);

    private Child() {}

    /**
     * Everything that the child printed.
     *
     * @throws WorkloadFailure if it can't be started, hangs, or ends with another status than 0; with its last words
     */
    static List<Line> run(List<String> command, Map<String, String> environment, Duration timeLimit)
            throws WorkloadFailure {
        try {
            Child child = new Child();
            ChildProcess.Ended ended = ChildProcess.listen(command, environment, timeLimit, child::hear);
            if (!ended.isDone()) {
                throw new WorkloadFailure(ended.lastWords(), null);
            }
            return child.lines;
        } catch (ChildProcess.Hung e) {
            throw new WorkloadFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new WorkloadFailure("can't be run: " + e.getMessage(), e);
        }
    }

    private void hear(String text) {
        long now = System.nanoTime();
        Optional<MachineTicks> after = MachineTicks.read(MACHINE);
        lines.add(new Line(text, MachineTicks.between(before, after, now - then)));
        then = now;
        before = after;
    }
}
