package everycore.tour;

import java.util.List;

/** t1 runs change_it(5) and t2 runs change_it(8), a step at a time. */
final class StepByStep {
    static final int STEPS = 4;

    private final long[] n = {5, 8};
    private final long[] x = {0, 0};
    private final int[] stepsDone = {0, 0};
    private long balance;

    long finalBalance(String schedule) {
        trace(schedule);
        return balance;
    }

    List<String> trace(String schedule) {
        return schedule.chars().mapToObj(t -> step(t - '1')).toList();
    }

    private String step(int t) {
        String name = "x" + (t + 1);
        long before = balance;
        return "t" + (t + 1) + ": "
                + switch (stepsDone[t]++) {
                    case 0 -> {
                        x[t] = balance + n[t];
                        yield compute(name, before, "+", n[t], x[t]);
                    }
                    case 2 -> {
                        x[t] = balance - n[t];
                        yield compute(name, before, "-", n[t], x[t]);
                    }
                    default -> {
                        balance = x[t];
                        yield "balance = " + name + "      # balance = " + balance;
                    }
                };
    }

    private static String compute(String x, long balance, String sign, long n, long result) {
        return x + " = balance " + sign + " " + n
                + "  # " + x + " = " + balance + " " + sign + " " + n
                + " = " + result;
    }
}
