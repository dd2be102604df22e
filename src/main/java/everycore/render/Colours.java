package everycore.render;

import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import everycore.statistics.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** The table of colours that the page shares with {@code plot.py}. */
final class Colours {
    private static final Properties TABLE = table();
    private static final List<String> OTHERS =
            List.of(TABLE.getProperty("other").split(" "));
    private static final List<String> OF_A_SCHEME = List.of("paper", "ink", "faint", "line", "stripe");

    private Colours() {}

    /** The mechanism's, or the runtime's where only the runtime tells endless loops apart. */
    static String of(Cell cell) {
        String method = method(cell.benchmark());
        return method.equals("spin")
                ? ofRuntime(cell.runtime())
                : known("mechanism." + method).orElse(other(method));
    }

    static String of(Verdict verdict) {
        return known("verdict." + verdict).orElseThrow();
    }

    private static String ofRuntime(String runtime) {
        String name = runtime.isEmpty() ? LanguageRuntime.JAVA : runtime;
        return known("runtime." + name).orElse(other(name));
    }

    /** The properties of a style sheet, for instance {@code --ink:#1b1f24}. */
    static String ofScheme(String scheme) {
        return OF_A_SCHEME.stream()
                .map(part -> "--" + part + ":" + TABLE.getProperty(scheme + "." + part))
                .collect(Collectors.joining(";"));
    }

    private static String method(String benchmark) {
        // What stands behind a colon is a part of a group.
        String whole = benchmark.split(":", 2)[0];
        return whole.substring(whole.lastIndexOf('.') + 1);
    }

    private static Optional<String> known(String name) {
        return Optional.ofNullable(TABLE.getProperty(name));
    }

    private static String other(String name) {
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return OTHERS.get((int) (checksum.getValue() % OTHERS.size()));
    }

    private static Properties table() {
        Properties table = new Properties();
        try {
            table.load(new StringReader(HtmlResource.read("colours.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
