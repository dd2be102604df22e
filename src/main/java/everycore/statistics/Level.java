package everycore.statistics;

/** What stands within what, from the bottom up: iterations in a fork, forks in a session, sessions on a machine. */
public enum Level {
    ITERATION,
    FORK,
    SESSION,
    MACHINE
}
