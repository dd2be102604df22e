package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Phrases;
import java.util.List;
import java.util.Optional;

/** A comparison as a page of its own. */
final class HtmlComparison {
    private HtmlComparison() {}

    static String of(CompareReport report) {
        return HtmlPage.head(ComparisonPage.title(report)) + section(report).markup() + HtmlPage.tail();
    }

    /** On what each was measured, and when. */
    private static List<Element> files(CompareReport report) {
        return report.files().stream()
                .flatMap(file -> file.brief().map(brief -> file.label() + ": " + brief).stream())
                .map(line -> Element.of("p", line).with("class", "machine"))
                .toList();
    }

    private static Element section(CompareReport report) {
        Page page = ComparisonPage.of(report);
        HtmlPart ratios = new HtmlPart(
                "ratios",
                "What changed?",
                "Throughput "
                        + ComparedNames.of(report)
                                .threads()
                                .map(n -> "on " + Phrases.threads(n) + " ")
                                .orElse("")
                        + "over that of " + report.baseline()
                        + ", with intervals, on a logarithmic scale; the field is"
                        + " the margin, within which a change doesn't matter.",
                HtmlRatios.of(report));
        return Element.of("section", HtmlPart.header(page.title(), page.subtitle(), Optional.empty()))
                .with("class", "comparison")
                .containing(files(report))
                .containing(HtmlHeadline.of(ComparisonVerdict.headline(report)))
                .containing(List.of(ratios.section()))
                .containing(HtmlText.of(page, ""))
                .containing(HtmlPart.table(page.title(), CsvComparison.of(report)));
    }
}
