package everycore.render;

import everycore.report.KindRatios;
import java.util.Optional;

/** Ratios by kind of machine, as whichever text a comparison can be. */
public final class KindRatiosText {
    private KindRatiosText() {}

    /** Empty for a format that is about verdicts, of which there are none. */
    public static Optional<String> of(KindRatios ratios, ComparisonFormat format) {
        return switch (format) {
            case TERMINAL -> Optional.of(TerminalText.of(KindRatiosPage.of(ratios)));
            case MARKDOWN -> Optional.of(MarkdownText.page(KindRatiosPage.of(ratios)));
            case CSV -> Optional.of(KindRatiosData.csv(ratios));
            case CSV_RAW -> Optional.of(KindRatiosData.rawCsv(ratios));
            case HTML -> Optional.of(HtmlKindRatios.of(ratios));
            case JSON -> Optional.of(KindRatiosData.json(ratios));
            case BENCHSTAT, GITHUB, JUNIT -> Optional.empty();
        };
    }
}
