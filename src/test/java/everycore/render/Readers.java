package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Cell;
import everycore.result.Json;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The programs that read what we write, as far as they tell text from what they obey. */
enum Readers {
    /** GitHub's and Azure's runners read the output of every command, too. */
    TERMINAL {
        @Override
        void requireText(String text, List<String> names) {
            Visible.assertIsText(text);
            text.lines()
                    .forEach(line ->
                            assertFalse(line.strip().matches("::.*::.*") || line.matches(".*##\\w*\\[.*"), line));
            String words = words(text);
            names.forEach(name -> assertTrue(words.contains(words(Printable.printable(Cell.shortName(name)))), name));
        }
    },
    MARKDOWN {
        @Override
        void requireText(String text, List<String> names) {
            Visible.assertIsText(text);
            long pipes = 0;
            for (String line : text.lines().toList()) {
                String unescaped = line.replaceAll("@<!-- -->|\\\\[\\\\`*_{}\\[\\]#|~!:.+=-]", "");
                if (!unescaped.matches("</?details>|<summary>[^<>]*</summary>")) {
                    assertFalse(unescaped.matches(".*([<>`_~\\[\\]{}]|://|www\\.|@\\w|\\w@).*"), line);
                    assertFalse(unescaped.matches("(?!## ) *([-+=#]|\\d+[.)] ).*"), line);
                }
                long now =
                        unescaped.chars().filter(character -> character == '|').count();
                assertTrue(now == pipes || now == 0 || pipes == 0, line);
                pipes = now;
            }
        }
    },
    CSV {
        @Override
        void requireText(String text, List<String> names) throws IOException {
            Visible.assertIsText(text);
            for (CSVRecord line : records(text)) {
                line.forEach(value -> assertFalse(isFormula(value), value));
            }
            assertHoldsNames(text, names);
        }
    },
    CSV_RAW {
        @Override
        void requireText(String text, List<String> names) throws IOException {
            Visible.assertIsText(text);
            assertHoldsNames(text, names);
        }
    },
    /** The page, whose parts are XML, too. */
    HTML {
        @Override
        void requireText(String text, List<String> names) throws Exception {
            Visible.assertIsText(text);
            String sections =
                    text.substring(text.indexOf("<section"), text.lastIndexOf("</section>") + "</section>".length());
            Document page = xml("<main>" + sections + "</main>");
            Set<String> used = new TreeSet<>();
            addNames(page.getDocumentElement(), used);
            used.removeIf(KNOWN.asMatchPredicate());
            assertEquals(Set.of(), used);
            String words = words(page.getDocumentElement().getTextContent());
            names.forEach(name -> assertTrue(words.contains(words(Printable.printable(Cell.shortName(name)))), name));
            String around = text.replace(sections, "");
            assertEquals(2, around.split("<script>|</script>", -1).length - 1, "one program");
            assertFalse(around.replaceFirst("(?s)<style>.*</style>", "").contains("<img"), around);
        }
    },
    /** Of which nothing is lost. */
    JSON {
        @Override
        void requireText(String text, List<String> names) throws IOException {
            Visible.assertIsText(text);
            JsonNode cells = Json.MAPPER.readTree(text).at("/reports/0/cells");
            List<String> read = IntStream.range(0, cells.size())
                    .mapToObj(i -> cells.get(i).get("benchmark").asText())
                    .toList();
            assertTrue(read.containsAll(names), read.toString());
        }
    },
    /** The grammar of golang.org/design/14313-benchmark-format. */
    BENCHSTAT {
        private static final Pattern LINE = Pattern.compile(
                "|label: .*|Unit ops/s better=higher|Benchmark[^\\s\\p{Ll}]\\S*\t1\t([0-9.E+-]+ sec/op\t)?[0-9.E+-]+ ops/s",
                Pattern.UNICODE_CHARACTER_CLASS);

        @Override
        void requireText(String text, List<String> names) {
            Visible.assertIsText(text);
            text.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        }
    },
    /** The grammar of GitHub's "Workflow commands". */
    GITHUB {
        private static final Pattern LINE = Pattern.compile(
                "::(?:notice|warning|error) title=[^:,%]*+(?:%(?:25|3A|2C)[^:,%]*+)*::[^%]*+(?:%25[^%]*+)*");

        @Override
        void requireText(String text, List<String> names) {
            Visible.assertIsText(text);
            text.lines().forEach(line -> assertTrue(LINE.matcher(line).matches(), line));
        }
    },
    JUNIT {
        @Override
        void requireText(String text, List<String> names) throws Exception {
            Visible.assertIsText(text);
            Set<String> used = new TreeSet<>();
            addNames(xml(text).getDocumentElement(), used);
            used.removeIf(KNOWN_IN_JUNIT.asMatchPredicate());
            assertEquals(Set.of(), used);
        }
    },
    OTAVA {
        @Override
        void requireText(String text, List<String> names) throws Exception {
            CSV.requireText(text, names);
            records(text).forEach(line -> assertTrue(line.isConsistent(), line.toString()));
        }
    },
    GITHUB_ACTION_BENCHMARK {
        @Override
        void requireText(String text, List<String> names) throws Exception {
            JSON.requireText(text, names);
        }
    },
    BENCHER {
        @Override
        void requireText(String text, List<String> names) throws Exception {
            JSON.requireText(text, names);
        }
    },
    CONBENCH {
        @Override
        void requireText(String text, List<String> names) throws Exception {
            JSON.requireText(text, names);
        }
    };

    private static final Pattern KNOWN =
            Pattern.compile("main|section|header|h[1-3]|p|b|ul|li|nav|a|div|table|thead|tbody|tr|th|td|button"
                    + "|details|summary|time|strong|svg|g|defs|use|title|text|tspan|line|path|circle|rect|span|figure|figcaption"
                    + "|@(id|class|href|datetime|tabindex|role|aria-[a-z]+|scope|type|data-[a-z]+|viewBox|width|height|x[12]?|y[12]?|c[xy]|r"
                    + "|color|fill|stroke|opacity|d|text-anchor|transform|dy|dx|pathLength)");
    private static final Pattern KNOWN_IN_JUNIT =
            Pattern.compile("testsuite|testcase|properties|property|failure|skipped|system-out"
                    + "|@(name|tests|failures|errors|skipped|time|value|classname|message|type)");

    static Readers of(String format) {
        return valueOf(format.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** @param names of benchmarks that it must hold */
    abstract void requireText(String text, List<String> names) throws Exception;

    /** Whether a colon is to be obeyed depends on what stands behind it. */
    private static String words(String text) {
        return text.replace("\\u003a", ":").replaceAll("\\s+", " ").strip();
    }

    private static boolean isFormula(String value) {
        return value.matches("(?s)[=+\\-@\t\r\uff1d\uff0b\uff0d\uff20].*") && !value.matches("-?[0-9.]+(E-?[0-9]+)?");
    }

    private static void assertHoldsNames(String csv, List<String> names) throws IOException {
        List<String> read = records(csv).stream()
                .filter(line -> line.isMapped("benchmark"))
                .map(line -> line.get("benchmark"))
                .toList();
        names.forEach(name -> assertTrue(read.isEmpty() || read.contains(Printable.printable(name)), name));
    }

    /** Each with its names. */
    static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static void addNames(Node node, Set<String> names) {
        names.add(node.getNodeName());
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            names.add("@" + node.getAttributes().item(i).getNodeName());
        }
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
                addNames(children.item(i), names);
            }
        }
    }
}
