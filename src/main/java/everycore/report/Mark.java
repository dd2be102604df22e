package everycore.report;

/** What a reader must know beside a number; each stands in a footnote where it is used. */
public enum Mark {
    WRONG_ANSWER(
            "!", "gives a wrong answer: it loses updates, so its speed is no price that a correct program can pay"),
    OVERSUBSCRIBED("+", "more threads than CPUs allowed: the scheduler is part of what was measured"),
    LIKE_EMPTY("=", "not distinguishable from an empty method: the score is the harness's, not the code's"),
    ONE_FORK("1", "one fork: no interval; measure with more forks"),
    TWO_FORKS("2", "two forks: an interval from one degree of freedom; measure with more forks"),
    TARGET_NOT_REACHED("~", "target precision not reached: read the interval, or measure with more forks");

    private final String symbol;
    private final String sentence;

    Mark(String symbol, String sentence) {
        this.symbol = symbol;
        this.sentence = sentence;
    }

    public String symbol() {
        return symbol;
    }

    public String sentence() {
        return sentence;
    }
}
