package everycore.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bar for each hardware thread, in as many columns as it takes to stay on a screen. */
final class CoreBars {
    private static final int MOST_LINES = 16;
    private static final int WIDTH = Blackboard.WIDTH - 2;
    private static final int SHORTEST_BAR = 4;

    private CoreBars() {}

    /** @param loads shares of time, from 0 to 1 */
    static List<String> of(List<Double> loads) {
        int digits = String.valueOf(loads.size() - 1).length();
        int around = digits + " [".length() + "] 100 %".length() + 2;
        int mostColumns = WIDTH / (around + SHORTEST_BAR);
        int columns = Math.min(mostColumns, (loads.size() + MOST_LINES - 1) / MOST_LINES);
        int lines = (loads.size() + columns - 1) / columns;
        int bar = Math.min(50, WIDTH / columns - around);
        List<String> text = new ArrayList<>();
        for (int line = 0; line < lines; line++) {
            int first = line;
            text.add(IntStream.range(0, columns)
                    .map(column -> column * lines + first)
                    .filter(cpu -> cpu < loads.size())
                    .mapToObj(cpu -> bar(cpu, loads.get(cpu), digits, bar))
                    .collect(Collectors.joining("  ")));
        }
        return text;
    }

    private static String bar(int cpu, double load, int digits, int width) {
        int filled = (int) Math.round(Math.min(1, Math.max(0, load)) * width);
        return String.format(
                Locale.ROOT,
                "%" + digits + "d [%s%s] %3.0f %%",
                cpu,
                "#".repeat(filled),
                " ".repeat(width - filled),
                100 * load);
    }
}
