package everycore.result;

/**
 * One thing that two measurements differ in, beside their scores.
 *
 * @param fact its place in the file, for instance {@code jvm.version}
 */
public record Difference(Kind kind, String fact, String before, String now) {
    /** What a difference says of where the two were measured. */
    public enum Kind {
        /** Two machines, as no setting turns the one into the other. */
        MACHINE,
        /** Something that one machine can have changed, such as its kernel, or the CPUs allowed. */
        SETTING,
        /** Nothing: the JVM, or how it was measured. */
        MEASUREMENT
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    /** For instance {@code jvm.version was 17.0.15, is 25.0.1}. */
    @Override
    public String toString() {
        return fact + " was " + before + ", is " + now;
    }
}
