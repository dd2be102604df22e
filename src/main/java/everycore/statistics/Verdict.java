package everycore.statistics;

/** What a comparison comes to. */
public enum Verdict {
    /** The interval of the ratio excludes 1 upwards, and is not all within the margin. */
    FASTER,
    /** It excludes 1 downwards, and is not all within the margin. */
    SLOWER,
    /** It lies within the margin: a difference, if any, is too small to matter. */
    SAME,
    /** These forks can't tell. */
    INCONCLUSIVE
}
