package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;

/** Ratios with their intervals in a terminal's columns, and a small picture from a quarter to four times. */
final class RatioTable {
    private static final double END = 4;
    private static final int NARROWEST_AXIS = 17;
    private static final int WIDEST_AXIS = 61;
    private static final int NARROWEST_NAME = 16;
    private static final int WIDTH_OF_THREADS = 5;
    private static final int LETTER = 2;

    private final ComparedNames names;
    private final boolean severalOthers;
    private final int threads;
    private final int ratio;
    private final int axis;
    private final int name;

    RatioTable(CompareReport report, int columns) {
        names = ComparedNames.of(report);
        severalOthers = report.others().size() > 1;
        threads = names.threads().isPresent() ? 0 : WIDTH_OF_THREADS;
        ratio = report.cells().stream()
                .flatMap(cell -> cell.sides().stream().flatMap(Optional::stream))
                .mapToInt(side -> ratio(side.comparison().ratio()).length())
                .max()
                .orElse(0);
        int longest = report.cells().stream()
                        .mapToInt(cell -> Fitting.width(shownName(cell)))
                        .max()
                        .orElse(0)
                + (severalOthers ? LETTER : 0);
        int room = columns - threads - ratio - 2;
        int drawn = Math.min(WIDEST_AXIS, Math.max(NARROWEST_AXIS, room - longest - 2));
        // An odd number of columns has a middle one, for no change.
        axis = room - drawn - 2 >= NARROWEST_NAME ? drawn - (drawn + 1) % 2 : 0;
        name = Math.max(1, Math.min(longest, room - (axis == 0 ? 0 : axis + 2)));
    }

    String header() {
        String scale =
                axis == 0 ? "" : "  " + "¼" + Fitting.blanks(axis / 2 - 1) + "1" + Fitting.blanks(axis / 2 - 1) + "4";
        String head =
                "×" + names.threads().map(n -> " on " + Phrases.threads(n)).orElse("");
        return Fitting.left("", name)
                + (threads == 0 ? "" : Fitting.right("thr.", threads))
                + "  "
                + Fitting.left(Fitting.start(head, ratio), ratio)
                + scale;
    }

    String line(ComparedPair pair) {
        Estimate estimate = pair.side().comparison().ratio();
        String letter = severalOthers ? ComparedPair.letter(pair.other() + 1) : "";
        return Fitting.left(
                        Fitting.abbreviated(shownName(pair.cell()), name - (severalOthers ? LETTER : 0))
                                + (letter.isEmpty() ? "" : " " + letter),
                        name)
                + (threads == 0
                        ? ""
                        : Fitting.right(String.valueOf(pair.cell().cell().threads()), threads))
                + "  "
                + Fitting.left(ratio(estimate), ratio)
                + (axis == 0 ? "" : "  " + drawn(estimate));
    }

    private String shownName(ComparedCell cell) {
        return Printable.printable(names.name(cell));
    }

    private static String ratio(Estimate estimate) {
        return "×" + Numbers.withInterval(estimate);
    }

    /** With an arrow where an end lies beyond, and a line at no change. */
    private String drawn(Estimate estimate) {
        char[] line = " ".repeat(axis).toCharArray();
        line[axis / 2] = '┊';
        Optional<ConfidenceInterval> interval = estimate.interval();
        if (interval.isPresent()) {
            int last = column(interval.get().high());
            for (int i = column(interval.get().low()); i <= last; i++) {
                line[i] = '─';
            }
            line[0] = interval.get().low() < 1 / END ? '◂' : line[0];
            line[axis - 1] = interval.get().high() > END ? '▸' : line[axis - 1];
        }
        line[column(estimate.value())] = '●';
        return new String(line);
    }

    private int column(double value) {
        double place = value <= 0 ? 0 : (Math.log(value) / Math.log(END) + 1) / 2;
        return (int) Math.round(Math.max(0, Math.min(1, place)) * (axis - 1));
    }
}
