package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import java.util.List;

/** A cell on two sides, or on three with a control, that can be measured in lock-step: the baseline is the first of them. */
public interface Pair extends Measurable {
    /** Of each side; they differ where two benchmarks are compared. */
    List<Cell> cells();

    /**
     * Measures one fork of each side.
     *
     * @return an entry of each side's cell that holds this fork alone
     * @throws WorkloadFailure if one of the forks crashed, hung, or gave a wrong answer, which has ended all of them
     */
    List<Entry> measureForks() throws WorkloadFailure;
}
