package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Protocol;
import java.time.Duration;

/** One cell that can be measured, whatever runs it. */
public interface Workload extends Measurable {
    Cell cell();

    /** What a person calls this cell where several runtimes measure the same one. */
    @Override
    default String name() {
        return cell().toString();
    }

    @Override
    default Duration window(Protocol protocol) {
        return protocol.window();
    }

    /**
     * Measures one fork.
     *
     * @return an entry of this cell that holds this fork alone
     * @throws WorkloadFailure if the fork crashed, hung, or gave a wrong answer
     */
    Entry measureFork() throws WorkloadFailure;
}
