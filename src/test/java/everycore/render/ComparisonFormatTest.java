package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.LockStep;
import everycore.report.Measured;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Pairing.Side;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ComparisonFormatTest {
    private static final String EVIL = "<details>]]>&%0A::error::,\"'|\n\r\u001b\ud800\ufffe";

    @ParameterizedTest
    @EnumSource(
            value = ComparisonFormat.class,
            names = {"HTML", "CSV_RAW"},
            mode = EnumSource.Mode.EXCLUDE)
    void showsAComparison(ComparisonFormat format) throws IOException {
        Golden.assertIs(
                "comparison." + format.name().toLowerCase(Locale.ROOT) + ".txt",
                of(format, comparison(new RunFile("before", SampleRun.entries()))));
    }

    @ParameterizedTest
    @EnumSource(
            value = ComparisonFormat.class,
            names = {"HTML", "CSV_RAW"},
            mode = EnumSource.Mode.EXCLUDE)
    void showsAComparisonInPairs(ComparisonFormat format) throws IOException {
        CompareReport report = Comparer.of(
                paired("A", Side.BASELINE, LockStep.at(100), LockStep.at(100), LockStep.whimsical(100)),
                List.of(
                        paired("B", Side.CANDIDATE, LockStep.at(97), LockStep.at(80), LockStep.whimsical(99)),
                        paired("A-control", Side.CONTROL, LockStep.at(100), LockStep.at(98), LockStep.whimsical(101))),
                0.01,
                0.95);
        Golden.assertIs(
                "pairs." + format.name().toLowerCase(Locale.ROOT) + ".txt",
                format.of(report, Gate.of(report, Gate.Target.CELLS, false)));
    }

    private static RunFile paired(String name, Side side, LockStep.Speed... speeds) {
        List<Entry> entries = IntStream.range(0, speeds.length)
                .mapToObj(i -> LockStep.cell("org.A.b" + i, side, speeds[i]))
                .toList();
        RunFile file = new RunFile(name, entries);
        return new RunFile(name, name, file.sessions(), file.notes(), Optional.empty());
    }

    @Test
    void saysInTheFirstSentenceThatNothingIsSlower() {
        CompareReport report = compare(entries(1, 100, 101, 102), entries(1, 100, 101, 102));
        assertTrue(of(ComparisonFormat.MARKDOWN, report).contains("\n\n**Nothing was found slower than before**\n\n"));
        assertEquals(
                "::notice title=Benchmarks passed::Nothing was found slower than before\n",
                of(ComparisonFormat.GITHUB, report));
    }

    @Test
    void saysInTheFirstSentenceThatItCanNotTell() {
        CompareReport report = compare(entries(1, 100, 101, 102), entries(1, 50, 51, 52));
        Gate gate = Gate.of(report, Gate.Target.CELLS, false);
        String commands = ComparisonFormat.GITHUB.of(report, gate);
        assertTrue(
                commands.startsWith("::warning title=Benchmarks inconclusive::The gate is inconclusive: "), commands);
        assertEquals(1, commands.lines().count(), commands);
        assertTrue(ComparisonFormat.MARKDOWN.of(report, gate).contains("\n\n**The gate is inconclusive: "));
    }

    @Test
    void annotatesNoMoreFailuresThanAreShown() {
        String commands =
                of(ComparisonFormat.GITHUB, compare(entries(30, 100, 100.1, 100.2), entries(30, 50, 50.1, 50.2)));
        assertEquals(
                10, commands.lines().filter(line -> line.startsWith("::error ")).count(), commands);
        assertTrue(commands.contains(" and 21 more\n"), commands);
    }

    /** GitHub ends a command at a line break, a property at a comma, and reads percent signs as escapes. */
    @Test
    void letsNothingOfAFilePassForACommand() {
        String commands = of(ComparisonFormat.GITHUB, evil());
        assertEquals(2, commands.lines().count(), commands);
        assertTrue(commands.contains("\n::error title=A.<details>]]>&%250A\\u003a%3Aerror%3A%3A%2C\"'|"), commands);
        assertTrue(commands.contains("A.<details>]]>&%250A\\u003a:error::,\"'|"), commands);
    }

    @Test
    void letsNothingOfAFilePassForXml() throws Exception {
        Element suite = parsed(of(ComparisonFormat.JUNIT, evil()));
        Element test = (Element) suite.getElementsByTagName("testcase").item(0);
        assertEquals("org.A", test.getAttribute("classname"));
        assertEquals(
                "<details>]]>&%0A\\u003a:error::,\"'|\\u000a\\u000d\\u001b\\ud800\\ufffe on 1 thread",
                test.getAttribute("name"));
    }

    /** What Surefire's schema asks of a suite and its tests. */
    @Test
    void countsItsTestsAsJenkinsDoes() throws Exception {
        RunFile before = new RunFile("before", SampleRun.entries());
        Element suite = parsed(of(ComparisonFormat.JUNIT, comparison(before)));
        assertEquals("testsuite", suite.getTagName());
        NodeList tests = suite.getElementsByTagName("testcase");
        assertEquals(suite.getAttribute("tests"), String.valueOf(tests.getLength()));
        for (String kind : List.of("failure", "skipped")) {
            String counted = suite.getAttribute(kind.equals("failure") ? "failures" : kind);
            assertEquals(
                    counted, String.valueOf(suite.getElementsByTagName(kind).getLength()));
            assertFalse(counted.equals("0"), kind);
        }
        assertEquals("0", suite.getAttribute("errors"));
        assertFalse(suite.getAttribute("name").isEmpty());
        for (int i = 0; i < tests.getLength(); i++) {
            Element test = (Element) tests.item(i);
            assertFalse(test.getAttribute("classname").isEmpty()
                    || test.getAttribute("name").isEmpty());
            assertEquals("0", test.getAttribute("time"));
            assertEquals(1, test.getElementsByTagName("*").getLength());
        }
        assertEquals("slower", ((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("type"));
    }

    @Test
    void namesTheFileWhereSeveralLieBesideTheBaseline() throws Exception {
        CompareReport report = Comparer.of(
                new RunFile("before", entries(1, 100, 101, 102)),
                List.of(new RunFile("one", entries(1, 100, 101, 102)), new RunFile("two", entries(1, 50, 51, 52))),
                0.05,
                0.95);
        NodeList tests = parsed(of(ComparisonFormat.JUNIT, report)).getElementsByTagName("testcase");
        assertEquals("b0 on 1 thread in one", ((Element) tests.item(0)).getAttribute("name"));
        assertEquals("b0 on 1 thread in two", ((Element) tests.item(1)).getAttribute("name"));
    }

    @Test
    void testsFamiliesWhereTheGateDoes() throws Exception {
        CompareReport report = compare(entries(3, 100, 101, 102), entries(3, 50, 51, 52));
        Gate gate = Gate.of(report, Gate.Target.FAMILY, true);
        Element suite = parsed(ComparisonFormat.JUNIT.of(report, gate));
        assertEquals("1", suite.getAttribute("failures"));
        assertEquals("A", ((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("name"));
    }

    @Test
    void cutsACommentToWhatGithubTakes() {
        String name = "org.A." + "b".repeat(200);
        List<Entry> before = entries(name, 350, 100, 100.1, 100.2);
        String unchanged = of(ComparisonFormat.MARKDOWN, compare(before, before));
        String changed = of(ComparisonFormat.MARKDOWN, compare(before, entries(name, 350, 50, 50.1, 50.2)));
        for (String text : List.of(unchanged, changed)) {
            assertTrue(text.length() <= MarkdownComparison.MOST_CHARACTERS, text.length() + " characters");
            assertTrue(text.length() > MarkdownComparison.MOST_CHARACTERS - 500, text.length() + " characters");
            assertTrue(text.endsWith("`compare --format html` shows all.\n"), text.substring(text.length() - 200));
            assertEquals(count(text, "</details>"), count(text, "<details>"));
        }
    }

    private static CompareReport evil() {
        String name = "org.A." + EVIL;
        return compare(List.of(Measured.cell(name, 1, 100, 101, 102)), List.of(Measured.cell(name, 1, 50, 51, 52)));
    }

    /** As many benchmarks of one class, all with the same scores. */
    private static List<Entry> entries(int count, double... scores) {
        return entries("org.A.b", count, scores);
    }

    private static List<Entry> entries(String benchmark, int count, double... scores) {
        return IntStream.range(0, count)
                .mapToObj(i -> Measured.cell(benchmark + i, 1, scores))
                .toList();
    }

    private static CompareReport compare(List<Entry> before, List<Entry> after) {
        return Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
    }

    private static CompareReport comparison(RunFile before) {
        Entry slower = Measured.cell(Measured.BALANCE + "atomicLong", 2, 2.3e7, 2.31e7, 2.32e7)
                .withEnvironment(Measured.environment(2));
        Entry noisy = Measured.cell(Measured.BALANCE + "reentrantLock", 2, 2e7, 4e7, 3e7)
                .withEnvironment(Measured.environment(2));
        List<Entry> other = new ArrayList<>(SampleRun.entries());
        other.removeIf(
                entry -> entry.threads() == 2 && entry.benchmark().matches(".*(atomicLong|reentrantLock|confined)"));
        other.add(slower);
        other.add(noisy);
        return Comparer.of(before, List.of(new RunFile("after", other)), 0.05, 0.95);
    }

    /** As after {@code --fail-on-slower --same-sitting}. */
    private static String of(ComparisonFormat format, CompareReport report) {
        return format.of(report, Gate.of(report, Gate.Target.CELLS, true));
    }

    private static Element parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
