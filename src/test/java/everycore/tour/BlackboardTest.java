package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlackboardTest {
    private final StringWriter text = new StringWriter();

    @Test
    void aPipeSeesOnlyWhatStays() {
        Blackboard page = new Blackboard(new PrintWriter(text), false);
        page.draw(List.of("one", "two"));
        page.clear();
        page.line("done");
        assertEquals(List.of("  done"), text.toString().lines().toList());
    }

    @Test
    void aTerminalSeesTheSameLinesDrawnAgain() {
        Blackboard page = new Blackboard(new PrintWriter(text), true);
        page.draw(List.of("one", "two"));
        page.draw(List.of("three"));
        page.clear();
        page.line("done");
        assertEquals(
                List.of("  one", "  two", "\u001b[2A\u001b[J  three", "\u001b[1A\u001b[J  done"),
                text.toString().lines().toList());
    }

    @Test
    void aParagraphIsWrappedAtEightyColumns() {
        new Blackboard(new PrintWriter(text), false).say("word ".repeat(40).strip());
        List<String> lines = text.toString().lines().toList();
        assertEquals("", lines.get(0));
        assertEquals("word ".repeat(16).strip(), lines.get(1));
        assertEquals(4, lines.size());
    }

    @Test
    void aListingIsTheSourceWithoutItsImports() {
        List<String> lines = Listing.of(LockedAccount.class, 76);
        assertEquals("/** The repair: nobody else sees the balance between the two lines. */", lines.get(0));
        assertEquals("final class LockedAccount implements Account {", lines.get(1));
        assertEquals("}", lines.get(lines.size() - 1));
        assertTrue(lines.contains("        lock.lock();"));
    }

    @Test
    void aLongLineOfAListingGoesOnInTheNext() {
        assertEquals(
                List.of("    void move(Vault from, Vault to)", "            throws InterruptedException {"),
                Listing.folded("    void move(Vault from, Vault to) throws InterruptedException {", 60)
                        .toList());
        assertEquals(
                List.of("  say(\"a long sentence\",", "          name);"),
                Listing.folded("  say(\"a long sentence\", name);", 28).toList());
    }

    @Test
    void aFunctionInPythonIsShownAsItRuns() {
        assertEquals(
                List.of("def spin(turns):", "    x = 0", "    for _ in turns:", "        x = x ^ 1"),
                Listing.ofPython("spin"));
    }
}
