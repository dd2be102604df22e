package everycore.benchmarks;

/**
 * Keeps what is read, the header among it, two cache lines from what a subclass writes. HotSpot lays out the fields of a class
 * behind those of its superclass; behind those of the subclass JMH pads.
 */
@SuppressWarnings("unused")
class PaddedGuards extends Guards {
    private long p01, p02, p03, p04, p05, p06, p07, p08;
    private long p09, p10, p11, p12, p13, p14, p15, p16;
}
