package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import everycore.InMemory;
import everycore.render.ComparisonFormat;
import everycore.render.Format;
import everycore.render.HistoryFormat;
import everycore.render.Visible;
import everycore.result.FuzzedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** Whatever files a command is given, it ends with a status that is documented, and says nothing that a terminal obeys. */
class CommandLineFuzzTest {
    @TempDir(factory = InMemory.class)
    private static Path directory;

    private static final String[] KINDS = {"label", "cpu", "machine", "jdk", "machine.limits.cpusAllowed,label", "run"};

    /** The formats that aren't about verdicts. */
    private static final ComparisonFormat[] OF_RATIOS = {
        ComparisonFormat.TERMINAL,
        ComparisonFormat.MARKDOWN,
        ComparisonFormat.CSV,
        ComparisonFormat.CSV_RAW,
        ComparisonFormat.HTML,
        ComparisonFormat.JSON
    };

    private final List<String> arguments = new ArrayList<>();

    @FuzzTest
    void endsAsDocumented(FuzzedDataProvider data) {
        arguments.clear();
        String command = data.pickValue(new String[] {"report", "compare", "history", "export", "collect", "ratios"});
        arguments.add(command.equals("ratios") ? "compare" : command);
        switch (command) {
            case "report" -> {
                add("--format", data.pickValue(Format.values()).toString());
                sometimes(data, "--join");
                sometimes(data, "--verbose");
                sometimes(data, "--threads-from", data.pickValue(new String[] {"param:size", "param:threads", "name:(b)"
                }));
            }
            case "compare" -> {
                add("--format", data.pickValue(ComparisonFormat.values()).toString());
                add("--level", data.pickValue(new String[] {"95%", "50%", "99.9999999999%", "0.0000001%"}));
                add("--margin", data.pickValue(new String[] {"5%", "99.9%", "0.0000001%"}));
                sometimes(data, "--same-sitting");
                sometimes(data, data.consumeBoolean() ? "--fail-on-slower" : "--fail-on-slower=family");
                sometimes(data, "--adjust-by-control");
                sometimes(data, "--by", data.pickValue(KINDS));
            }
            case "ratios" -> {
                add("--format", data.pickValue(OF_RATIOS).toString());
                add("--by", data.pickValue(KINDS), "--over", data.pickValue(new String[] {"b", "c", "org.A.b", "spin"
                }));
                sometimes(data, "--include", data.pickValue(new String[] {"A", "."}));
            }
            case "history" -> {
                add("--format", data.pickValue(HistoryFormat.values()).toString());
                add("--significance", data.pickValue(new String[] {"0.001", "0.5", "0.999"}));
            }
            default -> {}
        }
        if (!command.equals("collect")) {
            sometimes(data, "--cpus", data.pickValue(new String[] {"1", "2", "1024"}));
        }
        Path first = FuzzedFile.write(data, directory.resolve("first.json"));
        Path second = FuzzedFile.write(data, directory.resolve("second.json"));
        if (command.equals("collect")) {
            add(directory.toString());
        } else {
            add(first.toString(), second.toString());
        }
        Invocation invocation = Invocation.of(arguments.toArray(String[]::new));
        Set<Integer> statuses = arguments.contains("--adjust-by-control") ? Set.of(0, 1, 2, 3, 4) : Set.of(0, 1, 3, 4);
        assertTrue(statuses.contains(invocation.status()), arguments + ": " + invocation.status() + invocation.err());
        assertFalse(invocation.err().contains("a bug in everycore"), invocation.err());
        assertTrue(invocation.status() != 3 || !invocation.err().isEmpty(), arguments + " failed without a word");
        Visible.assertIsText(invocation.err());
        Visible.assertIsText(invocation.out());
    }

    private void sometimes(FuzzedDataProvider data, String... more) {
        if (data.consumeBoolean()) {
            add(more);
        }
    }

    private void add(String... more) {
        arguments.addAll(List.of(more));
    }
}
