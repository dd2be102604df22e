package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BlackboardTest {
    private final StringWriter text = new StringWriter();

    @Test
    void aPipeSeesOnlyWhatStays() {
        Blackboard page = Blackboard.text(new PrintWriter(text), false, Optional.empty());
        page.draw(List.of("one", "two"));
        page.clear();
        page.line("done");
        assertEquals(List.of("  done"), text.toString().lines().toList());
    }

    @Test
    void aTerminalSeesTheSameLinesDrawnAgain() {
        Blackboard page = Blackboard.text(new PrintWriter(text), true, Optional.empty());
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
        Blackboard.text(new PrintWriter(text), false, Optional.empty())
                .say("word ".repeat(40).strip());
        List<String> lines = text.toString().lines().toList();
        assertEquals("", lines.get(0));
        assertEquals("word ".repeat(16).strip(), lines.get(1));
        assertEquals(4, lines.size());
    }

    @Test
    void stopsAfterAQuestionAndBeforeItsReason() {
        AtomicInteger stops = new AtomicInteger();
        Blackboard page = Blackboard.text(new PrintWriter(text), false, Optional.of(stops::incrementAndGet));
        page.ask("How many?");
        assertEquals(1, stops.get());
        page.line("two");
        assertEquals(1, stops.get());
        page.why("Why: because.");
        assertEquals(2, stops.get());
        String all = text.toString();
        assertTrue(all.startsWith("\nAsk: How many?\n\nSay what you think, then press Enter: "), all);
        assertTrue(all.endsWith("  two\n\nWhy? Press Enter: \nWhy: because.\n"), all);
    }

    @Test
    void aHandoutHasRoomForAnAnswerAndItsReasonsAtTheEnd() {
        Blackboard page = Blackboard.markdown(new PrintWriter(text));
        page.heading("race: n in, n out");
        page.source("java", List.of("x = 1;"));
        page.ask("What is *x*?");
        page.why("Why: x_1 is set.");
        page.blank();
        page.line("x");
        page.line("1");
        page.say("All of it.");
        page.end();
        assertEquals("""
                ## race: n in, n out

                ```java
                x = 1;
                ```

                **What is \\*x\\*?**

                | what I think | what I saw |
                | --- | --- |
                | <br><br> | |

                ```text
                x
                1
                ```

                All of it.

                Why: x\\_1 is set.

                """, text.toString());
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
    void theLinesThatALessonTalksOfAreMarked() {
        Blackboard.text(new PrintWriter(text), false, Optional.empty()).source(LockedAccount.class, "lock.lock();");
        assertTrue(text.toString().contains("\n  >         lock.lock();\n        "), text.toString());
        assertEquals(
                1, text.toString().lines().filter(line -> line.contains(">")).count());
        Blackboard.markdown(new PrintWriter(text)).source(LockedAccount.class, "lock.unlock();");
        assertTrue(text.toString().contains("\n            lock.unlock();   // <--\n"), text.toString());
        assertThrows(IllegalStateException.class, () -> Listing.places(List.of("  x = 1;"), "y = 1;"));
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
