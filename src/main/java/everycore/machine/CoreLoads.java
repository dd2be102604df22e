package everycore.machine;

import java.util.Arrays;
import java.util.List;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;

/** How busy each hardware thread of the machine is, with anybody's work, as an activity monitor shows it. */
public final class CoreLoads {
    private final CentralProcessor processor = new SystemInfo().getHardware().getProcessor();
    private long[][] ticks = processor.getProcessorCpuLoadTicks();

    /**
     * A share of the time since the last call, or since this began, for each hardware thread. It must be longer ago than
     * the 300 ms for which OSHI remembers what it read.
     */
    public List<Double> sinceLast() {
        long[][] now = processor.getProcessorCpuLoadTicks();
        double[] loads = processor.getProcessorCpuLoadBetweenTicks(ticks);
        ticks = now;
        return Arrays.stream(loads).boxed().toList();
    }
}
