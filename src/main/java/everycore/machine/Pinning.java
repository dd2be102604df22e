package everycore.machine;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Binds threads to CPUs, which Java itself can't; on Linux alone. */
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
        int status = call("sched_getaffinity", CALLING_THREAD, mask);
        List<Integer> cpus = new ArrayList<>();
        for (int cpu = 0; cpu < MOST_CPUS && status >= 0; cpu++) {
            if ((mask.getByte(cpu / Byte.SIZE) >> cpu % Byte.SIZE & 1) == 1) {
                cpus.add(cpu);
            }
        }
        return cpus;
    }

    /**
     * Binds the calling thread.
     *
     * @throws IllegalStateException if the system refuses
     */
    static void pin(List<Integer> cpus) {
        if (!isPinned(CALLING_THREAD, cpus)) {
            throw refusal("a thread", cpus);
        }
    }

    /**
     * Binds all threads of another process, and with them those that they will start.
     *
     * @throws IllegalStateException if the system refuses
     * @throws UncheckedIOException if the process is gone
     */
    static void pinProcess(long process, List<Integer> cpus) {
        Set<Integer> bound = new HashSet<>();
        // A thread that was not bound yet may have started another meanwhile.
        for (Set<Integer> left = threads(process); !left.isEmpty(); left = threads(process), left.removeAll(bound)) {
            for (int thread : left) {
                if (!isPinned(thread, cpus) && threads(process).contains(thread)) {
                    throw refusal("process " + process, cpus);
                }
            }
            bound.addAll(left);
        }
    }

    private static Set<Integer> threads(long process) {
        try (Stream<Path> tasks = Files.list(Path.of("/proc", String.valueOf(process), "task"))) {
            return tasks.map(task -> Integer.valueOf(task.getFileName().toString()))
                    .collect(Collectors.toCollection(HashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + process + " can't be bound to CPUs, as it is gone", e);
        }
    }

    private static boolean isPinned(int thread, List<Integer> cpus) {
        Memory mask = new Memory(MASK_BYTES);
        mask.clear();
        for (int cpu : cpus) {
            long at = cpu / Byte.SIZE;
            mask.setByte(at, (byte) (mask.getByte(at) | 1 << cpu % Byte.SIZE));
        }
        return call("sched_setaffinity", thread, mask) >= 0;
    }

    private static IllegalStateException refusal(String who, List<Integer> cpus) {
        return new IllegalStateException("the system doesn't let " + who + " be bound to CPUs " + cpus);
    }

    private static int call(String function, int thread, Memory mask) {
        return Function.getFunction("c", function).invokeInt(new Object[] {thread, (long) MASK_BYTES, mask});
    }
}
