package everycore.render;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.statistics.Verdict;

/**
 * One cell of one of the other files beside the baseline.
 *
 * @param other the place of the other file, from 0
 */
record ComparedPair(ComparedCell cell, int other, Side side) {
    /** What a file is called in a table; {@code A} is the baseline. */
    static String letter(int file) {
        return file <= 'Z' - 'A' ? String.valueOf((char) ('A' + file)) : String.valueOf(file + 1);
    }

    /** How far from no change, in either direction. */
    double size() {
        return Math.abs(Math.log(side.comparison().ratio().value()));
    }

    boolean is(Verdict verdict) {
        return side.comparison().verdict() == verdict;
    }

    boolean hasTooFewForks() {
        return is(Verdict.INCONCLUSIVE)
                && side.comparison().smallestDetectable().isEmpty();
    }
}
