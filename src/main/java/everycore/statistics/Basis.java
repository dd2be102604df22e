package everycore.statistics;

/** What a comparison stands on, and so what it speaks of. */
public enum Basis {
    /** Forks alone: these sittings. What another sitting would change is not in the interval. */
    FORKS,
    /** At least three pairs of forks in lock-step: these sittings, without what changed in them meanwhile. */
    PAIRS,
    /** At least three sessions of the baseline, and one or two of the candidate: whether these are more of the same. */
    NEXT_SESSION,
    /** At least three sessions a side: this machine on any day like those seen. */
    SESSIONS,
    /** At least three machines that both sides were measured on, each compared with itself: their kind. */
    MACHINES,
    /** At least three machines a side and none on both: one kind of machine against another. */
    KINDS
}
