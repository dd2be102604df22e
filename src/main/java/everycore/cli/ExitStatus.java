package everycore.cli;

/** What the exit status of the process says. */
final class ExitStatus {
    static final int DONE = 0;
    static final int GATE_FAILED = 1;
    static final int WRONG_ARGUMENTS = 2;
    static final int FAILED = 3;

    /** A gate can't say whether anything became slower. */
    static final int INCONCLUSIVE = 4;

    private ExitStatus() {}
}
