package everycore.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.KindRatios;
import everycore.report.SimulatedKinds;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KindRatiosTextTest {
    @ParameterizedTest
    @EnumSource(
            value = ComparisonFormat.class,
            names = {"TERMINAL", "MARKDOWN", "CSV", "JSON"})
    void showsKindsAndTheirMachines(ComparisonFormat format) throws IOException {
        Golden.assertIs(
                "kinds." + format.name().toLowerCase(Locale.ROOT) + ".txt",
                KindRatiosText.of(SimulatedKinds.ratios(""), format).orElseThrow());
    }

    @Test
    void thePageHasADotForEachKindAndARingForEachOfSeveralMachines() {
        String page = KindRatiosText.of(SimulatedKinds.ratios(""), ComparisonFormat.HTML)
                .orElseThrow();
        assertTrue(count(page, "<circle class=\"ring\"") == 3, page);
        assertTrue(count(page, "<circle class=\"dot\"") == 2, page);
        assertTrue(count(page, "class=\"joint\"") == 1, page);
    }

    @Test
    void aMachineDoesNotRepeatItsKind() {
        String page = KindRatiosText.of(SimulatedKinds.ratios("", "cpu"), ComparisonFormat.HTML)
                .orElseThrow();
        assertTrue(page.contains(">— m 1<"), page);
    }

    @Test
    void letsNothingOfAFilePassForMarkup() {
        KindRatios evil = SimulatedKinds.ratios("<script>alert(1)</script>");
        String page = KindRatiosText.of(evil, ComparisonFormat.HTML).orElseThrow();
        assertFalse(page.contains("<script>alert(1)"), page);
        String text = KindRatiosText.of(evil, ComparisonFormat.MARKDOWN).orElseThrow();
        assertFalse(text.contains("<script>"), text);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
