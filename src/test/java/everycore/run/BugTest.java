package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BugTest {
    @Test
    void asksForAReportOfWhatNobodyForesaw() {
        String words = Bug.words(new IllegalStateException("no row"), "the file");
        assertTrue(
                words.startsWith("a bug in everycore, please report it with this line, the file: IllegalStateException:"
                        + " no row (BugTest.java:"),
                words);
    }

    @Test
    void takesNoMemoryForNoBug() {
        String words = Bug.words(new OutOfMemoryError("Java heap space"), "the file");
        assertEquals(
                "needs more memory than Java may use, " + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB; give it more, as in java -Xmx4g -jar …",
                words);
    }
}
