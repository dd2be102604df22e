package everycore.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The races of a whole class side by side: who saw which balance. */
public final class RaceTable {
    private static final int NAME_WIDTH = 18;
    private static final int COLUMN_WIDTH = 15;
    private static final int MOST_BALANCES = 4;

    private RaceTable() {}

    /** Lines of at most 80 columns; the records by the names of their files. */
    public static List<String> of(Map<String, RaceRecord> records) {
        List<String> titles = records.values().stream()
                .flatMap(record -> record.races().stream())
                .map(RaceRecord.Outcome::name)
                .distinct()
                .limit(RaceSetup.values().length)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(row("", "JDK", "CPUs", titles.stream().map(RaceTable::column).toList()));
        records.forEach((name, record) -> lines.add(row(
                name,
                record.jdk(),
                String.valueOf(record.cpus()),
                titles.stream().map(title -> column(seen(record, title))).toList())));
        lines.add("");
        lines.add("The balance should be 0; beside it, after how many rounds it was that.");
        titles.forEach(title -> lines.add(summary(
                title,
                records.values().stream()
                        .flatMap(record -> record.races().stream())
                        .filter(race -> race.name().equals(title))
                        .toList())));
        return lines;
    }

    private static String seen(RaceRecord record, String title) {
        return record.races().stream()
                .filter(race -> race.name().equals(title))
                .map(race -> String.format(Locale.ROOT, "%,d (%,d)", race.balance(), race.rounds()))
                .findFirst()
                .orElse("");
    }

    private static String row(String name, String jdk, String cpus, List<String> columns) {
        return String.format(
                        Locale.ROOT,
                        "%-" + NAME_WIDTH + "s  %-8s %4s%s",
                        shortened(name, NAME_WIDTH),
                        shortened(jdk, 8),
                        cpus,
                        String.join("", columns))
                .stripTrailing();
    }

    private static String column(String text) {
        return String.format(
                Locale.ROOT,
                " %" + COLUMN_WIDTH + "s",
                shortened(text.replace(", ", " ").replace("interpreted", "interpr."), COLUMN_WIDTH));
    }

    /** Names come from files, and may hold anything. */
    private static String shortened(String text, int width) {
        String printable = text.replaceAll("\\p{C}", "?");
        return printable.length() <= width ? printable : printable.substring(0, width - 1) + "…";
    }

    private static String summary(String title, List<RaceRecord.Outcome> races) {
        Map<Long, Long> counts = races.stream()
                .collect(Collectors.groupingBy(RaceRecord.Outcome::balance, TreeMap::new, Collectors.counting()));
        Map<Long, Long> most = new LinkedHashMap<>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1 && entry.getKey() != 0)
                .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                .limit(MOST_BALANCES)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        long wrong = races.stream().filter(race -> race.balance() != 0).count();
        String seen = most.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%,d in %d files", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return shortened(title, 2 * COLUMN_WIDTH) + ": " + wrong + " of " + races.size() + " wrong"
                + (seen.isEmpty() ? "" : "; " + seen);
    }
}
