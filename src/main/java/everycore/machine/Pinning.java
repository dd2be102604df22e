package everycore.machine;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import java.util.ArrayList;
import java.util.List;

/** Binds the calling thread to CPUs, which Java itself can't; on Linux alone. */
final class Pinning {
    private static final int CALLING_THREAD = 0;
    private static final int MOST_CPUS = 4096;
    private static final int MASK_BYTES = MOST_CPUS / Byte.SIZE;

    private Pinning() {}

    /** The CPUs that the calling thread may run on, in ascending order; none where the system doesn't tell. */
    static List<Integer> allowed() {
        if (!Platform.isLinux()) {
            return List.of();
        }
        Memory mask = new Memory(MASK_BYTES);
        mask.clear();
        int status = call("sched_getaffinity", mask);
        List<Integer> cpus = new ArrayList<>();
        for (int cpu = 0; cpu < MOST_CPUS && status >= 0; cpu++) {
            if ((mask.getByte(cpu / Byte.SIZE) >> cpu % Byte.SIZE & 1) == 1) {
                cpus.add(cpu);
            }
        }
        return cpus;
    }

    /** @throws IllegalStateException if the system refuses */
    static void pin(List<Integer> cpus) {
        Memory mask = new Memory(MASK_BYTES);
        mask.clear();
        for (int cpu : cpus) {
            long at = cpu / Byte.SIZE;
            mask.setByte(at, (byte) (mask.getByte(at) | 1 << cpu % Byte.SIZE));
        }
        if (call("sched_setaffinity", mask) < 0) {
            throw new IllegalStateException("the system doesn't let a thread be bound to CPUs " + cpus);
        }
    }

    private static int call(String function, Memory mask) {
        return Function.getFunction("c", function).invokeInt(new Object[] {CALLING_THREAD, (long) MASK_BYTES, mask});
    }
}
