package everycore.run;

import everycore.machine.Machine;
import java.util.List;

/** What a run was asked for. */
public record RunRequest(
        Machine machine,
        Selection selection,
        List<Integer> threadCounts,
        JvmChoice jvms,
        RuntimeChoice runtimes,
        ProtocolChoice protocol,
        Destination destination) {
    public RunRequest {
        threadCounts = List.copyOf(threadCounts);
    }

    /** The same on a machine of which more is known. */
    public RunRequest on(Machine known) {
        return new RunRequest(known, selection, threadCounts, jvms, runtimes, protocol, destination);
    }

    /** The same once more, as another session of its files. */
    public RunRequest again() {
        return new RunRequest(
                machine,
                selection,
                threadCounts,
                jvms,
                runtimes,
                protocol,
                destination.with(Destination.Existing.EXTENDED));
    }
}
