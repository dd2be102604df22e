package everycore.render;

import everycore.report.Headlines;
import everycore.report.Pivot;
import everycore.report.PivotLines;
import everycore.report.Report;
import everycore.report.Row;
import java.util.ArrayList;
import java.util.List;

/** A report as a part of a page, which several may share: the answers as pictures, and everything else folded away. */
final class HtmlReport {
    /** Of the others of a page a browser makes pictures and tables when somebody opens them. */
    private static final int OPEN = 5;

    private final Report report;
    private final int index;
    private final String place;

    private HtmlReport(Report report, int index) {
        this.report = report;
        this.index = index;
        this.place = index == 0 ? "" : "-" + (index + 1);
    }

    /** @param index of the report in its page, from 0 */
    static String of(Report report, int index) {
        return new HtmlReport(report, index).section().markup();
    }

    private Element section() {
        Page page = ReportPage.of(report);
        return Element.of("section", HtmlPart.header(page.title(), page.subtitle(), report.start()))
                .with("class", "report")
                .containing(HtmlHeadline.of(Headlines.of(report)))
                .containing(index < OPEN ? details(page) : List.of(later(details(page))));
    }

    /** All that stands below the answers. */
    private List<Element> details(Page page) {
        List<HtmlPart> parts = parts();
        List<Element> details = new ArrayList<>();
        details.add(HtmlPart.contents(parts));
        parts.forEach(part -> details.add(part.section()));
        details.addAll(HtmlText.of(page, place));
        details.add(HtmlPart.table(report.label(), CsvReport.HEADER));
        return details;
    }

    private static Element later(List<Element> details) {
        return Element.of(
                        "details",
                        Element.of("summary", Element.of("h2", "Pictures and tables")),
                        Element.of("noscript", "They need JavaScript, or a page of fewer files."),
                        Element.of("template", details))
                .with("class", "later");
    }

    private List<HtmlPart> parts() {
        List<HtmlPart> parts = new ArrayList<>();
        Pivot pivot = PivotLines.of(report);
        report.coreFill()
                .ifPresent(fill -> parts.add(part(
                        "fill",
                        "Which runtimes fill every core?",
                        HtmlFill.caption(fill),
                        List.of(HtmlFill.of(fill)))));
        HtmlPrices.of(pivot, report.coreFill())
                .ifPresent(prices ->
                        parts.add(part("price", "What does one operation cost?", HtmlPrices.caption(pivot), prices)));
        HtmlScaling.of(pivot, report.scaling(), "others" + place)
                .ifPresent(pictures -> parts.add(
                        part("scaling", "How does each scale?", HtmlScaling.caption(report.scaling()), pictures)));
        report.topology()
                .ifPresent(topology -> parts.add(part(
                        "hand-overs",
                        "How far are the CPUs from each other?",
                        "One way of a cache line, in nanoseconds; the darker, the farther.",
                        List.of(HtmlHandOvers.of(topology)))));
        if (!report.rows().isEmpty()) {
            PivotColumns table = PivotColumns.of(pivot, new Marks<>(report.rows(), Row::warnings));
            parts.add(part("cells", HtmlPivot.HEADING, HtmlPivot.caption(table), List.of(HtmlPivot.of(report, table))));
        }
        return parts;
    }

    private HtmlPart part(String name, String heading, String caption, List<Element> pictures) {
        return new HtmlPart(name + place, heading, caption, pictures);
    }
}
