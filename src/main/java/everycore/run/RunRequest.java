package everycore.run;

import everycore.machine.Machine;
import java.util.List;
import java.util.Optional;

/**
 * What a run was asked for.
 *
 * @param pairs how two sides are measured in lock-step; absent where each cell is measured by itself
 */
public record RunRequest(
        Machine machine,
        Selection selection,
        List<Integer> threadCounts,
        JvmChoice jvms,
        RuntimeChoice runtimes,
        Optional<PairChoice> pairs,
        ProtocolChoice protocol,
        Destination destination) {
    public RunRequest {
        threadCounts = List.copyOf(threadCounts);
    }

    /** The same on a machine of which more is known. */
    public RunRequest on(Machine known) {
        return new RunRequest(known, selection, threadCounts, jvms, runtimes, pairs, protocol, destination);
    }

    /** The same once more, as another session of its files. */
    public RunRequest again() {
        return new RunRequest(
                machine,
                selection,
                threadCounts,
                jvms,
                runtimes,
                pairs,
                protocol,
                destination.with(Destination.Existing.EXTENDED));
    }
}
