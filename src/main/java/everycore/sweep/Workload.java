package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;

/** One cell that can be measured, whatever runs it. */
public interface Workload {
    Cell cell();

    /** What a person calls this cell where several runtimes measure the same one. */
    default String name() {
        return cell().toString();
    }

    /**
     * Measures one fork.
     *
     * @return an entry of this cell that holds this fork alone
     * @throws WorkloadFailure if the fork crashed, hung, or gave a wrong answer
     */
    Entry measureFork() throws WorkloadFailure;
}
