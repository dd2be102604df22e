package everycore.result;

import java.util.Objects;

/**
 * Something that a reader must know beside a number. It keeps nobody from reading the number; it travels with it.
 *
 * @param text one sentence with what was seen and what to do about it
 */
public record Warning(Kind kind, String text) {
    public Warning {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
    }

    /** Kinds of warning, with the symbol that stands beside a number in a table and what it means there. */
    public enum Kind {
        WRONG_ANSWER(
                "!",
                "loses updates",
                "gives a wrong answer once threads share it: it loses updates, so its speed is no price to compare with"),
        LIKE_EMPTY(
                "=",
                "like an empty method",
                "not distinguishable from an empty method: the score is the harness's, not the code's"),
        OVERSUBSCRIBED(
                "+",
                "more threads than CPUs",
                "more threads than CPUs allowed: the scheduler is part of what was measured"),
        TOO_FEW_FORKS(
                "?",
                "fewer than three forks",
                "fewer than three forks: no interval, or one from a single degree of freedom"),
        TARGET_NOT_REACHED(
                "~",
                "target not reached",
                "target precision not reached: read the interval, or measure with more forks"),
        BIMODAL(
                "b",
                "forks in two groups",
                "forks fall into two groups: a mean of both describes neither, so read the range below"),
        SCATTERED(
                "s",
                "forks differ twofold",
                "fork means differ by more than a factor of two: read the range below beside their mean"),
        DRIFTING(
                "d",
                "still drifting",
                "still drifting: last and first measurement iteration differ by more than 2 %; warm up longer"),
        COMPILING("c", "still compiling", "still compiling while it was measured: warm up longer"),
        UNFAIR(
                "u",
                "unlike shares",
                "threads got unlike shares: a throughput that one thread has is no price for the others"),
        DISTURBED(
                "x",
                "disturbed",
                "iterations disturbed by other programs or a stolen CPU: free the machine and measure again"),
        HIGH_LOAD("", "", "the machine was busy before the run"),
        CPU_QUOTA("", "", "a CPU quota throttles the process"),
        GOVERNOR("", "", "the clock of the CPUs may change during the run"),
        SMT("", "", "hardware threads of one core count as CPUs");

        private final String symbol;
        private final String brief;
        private final String meaning;

        Kind(String symbol, String brief, String meaning) {
            this.symbol = symbol;
            this.brief = brief;
            this.meaning = meaning;
        }

        /** Empty for what concerns a whole run. */
        public String symbol() {
            return symbol;
        }

        /** The meaning in as few words as remind of it. */
        public String brief() {
            return brief;
        }

        public String meaning() {
            return meaning;
        }
    }
}
