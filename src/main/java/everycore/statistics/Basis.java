package everycore.statistics;

/** What a comparison stands on, and so what it speaks of. */
public enum Basis {
    /** Forks alone: these sittings. What another sitting would change is not in the interval. */
    FORKS,
    /** At least three sessions of the baseline, and one or two of the candidate: whether these are more of the same. */
    NEXT_SESSION,
    /** At least three sessions a side: this machine on any day like those seen. */
    SESSIONS
}
