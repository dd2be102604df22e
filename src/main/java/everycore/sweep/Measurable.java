package everycore.sweep;

import everycore.result.Protocol;
import java.time.Duration;

/** What a sweep measures again and again: a cell, or one on two sides. */
public interface Measurable {
    /** What a person calls it. */
    String name();

    /** The time of one fork's own warmup and measurement, or of all forks of a pair. */
    Duration window(Protocol protocol);
}
