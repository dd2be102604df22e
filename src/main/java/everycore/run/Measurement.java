package everycore.run;

import everycore.jmh.JmhLock;
import everycore.result.FileReason;
import everycore.sweep.Sweep;
import everycore.sweep.SweepListener;
import everycore.sweep.SweepOutcome;
import java.io.IOException;

/** Measures what was planned, alone on the machine, and saves every fork wherever there is room for it. */
public final class Measurement {
    private Measurement() {}

    public static SweepOutcome run(RunPlan plan, SweepListener listener, Console console) throws CommandFailure {
        JmhLock lock = lock();
        try (lock) {
            Sweep sweep = plan.sweep(listener);
            Interruption interruption = new Interruption(sweep, plan, console.errors());
            try (interruption) {
                return sweep.run();
            }
        } catch (IOException e) {
            String places = String.join("; ", plan.runs().saveElsewhere());
            throw new CommandFailure("can't save: " + FileReason.withPath(e) + "; " + places, e);
        }
    }

    private static JmhLock lock() throws CommandFailure {
        try {
            return JmhLock.acquire();
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
