package everycore.report;

/** How much of a report is made; each holds what stands before it. */
public enum Detail {
    /** The numbers, which are all that a table for programs has, and remarks against entries. */
    ROWS,
    /** What there is to say of them. */
    SENTENCES,
    /** Laws of scaling and variances, fitting which takes longer than all the rest. */
    LAWS;

    /** As much as both allow. */
    public Detail atMost(Detail other) {
        return compareTo(other) < 0 ? this : other;
    }

    boolean has(Detail part) {
        return compareTo(part) >= 0;
    }
}
