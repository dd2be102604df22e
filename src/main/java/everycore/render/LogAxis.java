package everycore.render;

import everycore.report.Numbers;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis of characters.
 *
 * @param low the value in its first column, above zero
 * @param high the value in its last
 */
record LogAxis(double low, double high, int columns) {
    /** Between round numbers, so that values near the ends don't stand on them. */
    static LogAxis of(DoubleStream values, int columns) {
        double[] positive = values.filter(value -> value > 0 && Double.isFinite(value))
                .sorted()
                .toArray();
        return positive.length == 0
                ? new LogAxis(1, 10, columns)
                : new LogAxis(below(positive[0]), above(positive[positive.length - 1]), columns);
    }

    /** The greatest of 1, 2, 5, 10 … that is not greater. */
    private static double below(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digits = value / power;
        return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1);
    }

    private static double above(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double digits = value / power;
        return power * (digits <= 1 ? 1 : digits <= 2 ? 2 : digits <= 5 ? 5 : 10);
    }

    /** From 0. */
    int column(double value) {
        if (high <= low) {
            return 0;
        }
        double place = Math.log(value / low) / Math.log(high / low);
        return (int) Math.round(Math.max(0, Math.min(1, place)) * (columns - 1));
    }

    /** One value, or two with a line between them; the second stands over the first where they meet. */
    String drawn(double first, double second) {
        char[] line = " ".repeat(columns).toCharArray();
        if (Double.isFinite(second)) {
            int end = column(second);
            if (Double.isFinite(first)) {
                int start = column(first);
                for (int i = Math.min(start, end); i <= Math.max(start, end); i++) {
                    line[i] = '─';
                }
                line[start] = 'o';
            }
            line[end] = '●';
        } else if (Double.isFinite(first)) {
            line[column(first)] = 'o';
        }
        return new String(line);
    }

    /** Names times that stand above the columns where they begin, powers of ten and the first and the last at least. */
    String times() {
        StringBuilder text = new StringBuilder(Numbers.shortTime(low));
        for (double power = Math.pow(10, Math.ceil(Math.log10(low * 1.01))); power < high; power *= 10) {
            String name = Numbers.shortTime(power);
            int column = column(power);
            boolean isApart = column > text.length() + 1;
            boolean leavesRoom =
                    column + name.length() + Numbers.shortTime(high).length() + 1 < columns;
            if (isApart && leavesRoom) {
                text.append(" ".repeat(column - text.length())).append(name);
            }
        }
        String last = Numbers.shortTime(high);
        int column = columns - last.length();
        return column > text.length()
                ? text + " ".repeat(column - text.length()) + last
                : Fitting.start(text.toString(), columns);
    }
}
