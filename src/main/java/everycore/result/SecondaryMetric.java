package everycore.result;

/** What a file holds of a cell beside its score. The profilers, which know JMH alone, write the same names. */
public enum SecondaryMetric {
    /** CPUs utilized by the threads that run the operations. */
    CPU_WORKER("cpu.worker", "CPUs"),
    /** CPUs utilized by the whole process, its compiler and collector included. */
    CPU_PROCESS("cpu.process", "CPUs"),
    /** CPUs of the machine that were busy with anybody's work. */
    CPU_BUSY("cpu.busy", "CPUs"),
    /** CPUs that a hypervisor gave to somebody else. */
    CPU_STEAL("cpu.steal", "CPUs"),
    /** CPUs utilized by the threads that run the operations, while all of them run. */
    CPU_WORKER_INNER("cpu.worker.inner", "CPUs"),
    /** CPUs utilized by the whole process in the same window. */
    CPU_PROCESS_INNER("cpu.process.inner", "CPUs"),
    /** CPU time that a thread lacks of an iteration, as it starts later and stops earlier. */
    CPU_EDGES("cpu.edges", "ms"),
    /** CPUs that threads of the process waited for, ready to run. */
    CPU_WAITING("cpu.waiting", "CPUs"),
    /** CPUs utilized by the compilers. */
    CPU_COMPILING("cpu.compiling", "CPUs"),
    /** Context switches an operation of threads that waited for something. */
    VOLUNTARY_SWITCHES("switches.voluntary", "/op"),
    /** Context switches an operation of threads that others took the place of. */
    INVOLUNTARY_SWITCHES("switches.involuntary", "/op"),
    /** Jain's index of fairness over the threads' operations: 1 equal, 1/N one has all. */
    FAIRNESS("fairness.jain", "of 1"),
    /** The share of all operations that the thread with the fewest did. */
    LEAST_SHARE("fairness.least", "%"),
    /** The share of all operations that the thread with the most did. */
    GREATEST_SHARE("fairness.greatest", "%"),
    /** Where in two cache lines of 64 bytes the object lies that the threads contend for. */
    LAYOUT_OFFSET("layout.offset", "bytes"),
    /** The share of updates that another thread overwrote. */
    BALANCE_LOST("balance.lost", "%"),
    /** How far off a balance is that no operation should change. */
    BALANCE_DIFFERENCE("balance.difference", "units");

    private final String key;
    private final String unit;

    SecondaryMetric(String key, String unit) {
        this.key = key;
        this.unit = unit;
    }

    /** Its name among the secondary metrics of JMH's JSON. */
    public String key() {
        return key;
    }

    public String unit() {
        return unit;
    }
}
