package everycore.render;

import everycore.report.Headline;
import everycore.report.Headline.KeyNumber;
import java.util.List;

/** The answers, before anything is drawn: a few numbers in large type, and the same in sentences. */
final class HtmlHeadline {
    private HtmlHeadline() {}

    static List<Element> of(Headline headline) {
        Element numbers = Element.of(
                        "ul",
                        headline.numbers().stream().map(HtmlHeadline::number).toList())
                .with("class", "key-numbers");
        Element sentences =
                Element.of("p", String.join(" ", headline.sentences())).with("class", "finding");
        return headline.numbers().isEmpty() ? List.of(sentences) : List.of(numbers, sentences);
    }

    private static Element number(KeyNumber number) {
        return Element.of("li", Element.of("strong", number.value())).saying(" " + number.meaning());
    }
}
