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
