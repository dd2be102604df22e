package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.Gate;
import everycore.report.Phrases;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A comparison for a pull request: the verdict, what changed, and the rest folded, within the length of a comment. */
final class MarkdownComparison {
    /** GitHub refuses longer comments. Java counts some characters twice, so that there are never more. */
    static final int MOST_CHARACTERS = 65_536;

    private static final String CUT =
            "\nThe rest is left out: a comment has at most 65,536 characters. `compare --format html` shows all.\n";

    private MarkdownComparison() {}

    static String of(CompareReport report, Gate gate) {
        ComparisonPage page = new ComparisonPage(report);
        List<ComparedCell> changed = new ArrayList<>();
        List<ComparedCell> others = new ArrayList<>();
        report.cells().forEach(cell -> (hasChanged(cell) ? changed : others).add(cell));
        return cut(MarkdownText.heading(ComparisonPage.title(report))
                + "\n**" + MarkdownText.escaped(GateWords.verdict(report, gate)) + "**\n"
                + MarkdownText.part(
                        new Page.Sentences(ComparisonVerdict.headline(report).sentences()))
                + MarkdownText.part(page.cells(changed))
                + MarkdownText.part(page.means())
                + MarkdownText.part(page.power())
                + MarkdownText.folded("How to read it", List.of(page.legend()))
                + MarkdownText.folded("Beside the numbers", List.of(page.notes()))
                + MarkdownText.folded(
                        Phrases.cells(others.size()) + (changed.isEmpty() ? "" : " more"),
                        List.of(page.cells(others))));
    }

    private static boolean hasChanged(ComparedCell cell) {
        return cell.isTested()
                && cell.sides().stream()
                        .flatMap(Optional::stream)
                        .map(side -> side.comparison().verdict())
                        .anyMatch(verdict -> verdict == Verdict.FASTER || verdict == Verdict.SLOWER);
    }

    /** After the last whole line that fits. */
    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        int room = MOST_CHARACTERS - MarkdownText.FOLD_END.length() - CUT.length();
        String kept = text.substring(0, text.lastIndexOf('\n', room - 1) + 1);
        boolean isFolded = kept.lastIndexOf("<details>") > kept.lastIndexOf("</details>");
        return kept + (isFolded ? MarkdownText.FOLD_END : "") + CUT;
    }
}
