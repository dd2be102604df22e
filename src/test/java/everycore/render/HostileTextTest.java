package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.fleet.Fork;
import everycore.fleet.Forks;
import everycore.fleet.History;
import everycore.report.By;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Detail;
import everycore.report.Gate;
import everycore.report.KindComparer;
import everycore.report.KindRatios;
import everycore.report.Kinds;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.Hostile;
import everycore.result.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of a file is hostile, and in every format it is text still to whoever reads that format. */
class HostileTextTest {
    static List<String> hostile() {
        return Arrays.asList(Hostile.TEXTS);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aReportIsTextInEveryFormat(Format format) throws Exception {
        for (RunFile file :
                List.of(HostileFiles.file("plain", 1), HostileFiles.described(HostileFiles.small("described")))) {
            Report report = Report.of(file, Detail.LAWS);
            Readers.of(format.toString()).requireText(format.whole(report), HostileFiles.names(file));
            if (format == Format.TERMINAL) {
                Readers.TERMINAL.requireText(format.of(report, new TerminalLayout(80, false, false)), List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aLabelIsTextInEveryFormat(String label) throws Exception {
        RunFile file = HostileFiles.small(label);
        for (Format format : Format.values()) {
            Readers.of(format.toString())
                    .requireText(format.whole(Report.of(file, Detail.SENTENCES)), List.of("org.A.b"));
        }
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void aComparisonIsTextInEveryFormat(ComparisonFormat format) throws Exception {
        for (String label : Hostile.TEXTS) {
            requireText(format, HostileFiles.small(label), HostileFiles.small("after"));
        }
        requireText(format, HostileFiles.file("before", 1), HostileFiles.file("after", 0.5));
        requireText(
                format,
                HostileFiles.described(HostileFiles.small("before")),
                HostileFiles.described(HostileFiles.small("after")));
    }

    private static void requireText(ComparisonFormat format, RunFile before, RunFile after) throws Exception {
        CompareReport report = Comparer.of(before, List.of(after), 0.05, 0.95);
        for (Gate.Target target : Gate.Target.values()) {
            String text = format.of(report, Gate.of(report, target, true));
            Readers.of(format.toString()).requireText(text, List.of());
        }
        if (format == ComparisonFormat.TERMINAL) {
            Gate gate = Gate.of(report, Gate.Target.CELLS, false);
            Readers.TERMINAL.requireText(format.of(report, gate, new TerminalLayout(80, false, false)), List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void kindsAreTextInEveryFormat(ComparisonFormat format) throws Exception {
        for (String text : Hostile.TEXTS) {
            requireKindsAreText(format, "machine", HostileFiles.kinds(text));
        }
        for (String field : List.of("cpu", "machine", "jdk", "label", "machine.os.kernel")) {
            requireKindsAreText(format, field, HostileFiles.described(HostileFiles.kinds("described")));
        }
    }

    /** The kinds beside each other, and each benchmark over one. */
    private static void requireKindsAreText(ComparisonFormat format, String by, RunFile file) throws Exception {
        Kinds kinds = Kinds.of(By.of(by), List.of(file, HostileFiles.small("plain")));
        KindRatios ratios = KindComparer.of(kinds, "org.A.c", Optional.empty(), 0.95);
        Optional<String> text = KindRatiosText.of(ratios, format);
        if (text.isPresent()) {
            Readers.of(format.toString()).requireText(text.get(), List.of());
        }
        if (kinds.files().size() > 1) {
            requireText(format, kinds.files().get(0), kinds.files().get(1));
        }
    }

    @ParameterizedTest
    @EnumSource(HistoryFormat.class)
    void aHistoryIsTextInEveryFormat(HistoryFormat format) throws Exception {
        List<Fork> forks = new ArrayList<>();
        for (String name : Hostile.TEXTS) {
            forks.addAll(Forks.of(name, HostileFiles.small(name)).all());
        }
        forks.addAll(Forks.of("plain", HostileFiles.file("plain", 1)).all());
        forks.addAll(Forks.of("described", HostileFiles.described(HostileFiles.small("described")))
                .all());
        String text = format.write(History.of(forks, List.of(), OptionalDouble.empty()));
        Readers.of(format.toString()).requireText(text, List.of());
    }

    @Test
    void anExportIsTextToEveryEngine() throws Exception {
        for (String name : Hostile.TEXTS) {
            requireText(name, HostileFiles.small(name));
        }
        requireText("plain", HostileFiles.file("plain", 1));
        requireText("described", HostileFiles.described(HostileFiles.small("described")));
    }

    private static void requireText(String name, RunFile file) throws Exception {
        for (Fork fork : Forks.of(name, file).all()) {
            String line = FlatForm.line(fork);
            Visible.assertIsText(line);
            assertEquals(line.length() - 1, line.indexOf('\n'), line);
            JsonNode read = Json.MAPPER.readTree(line);
            assertEquals(
                    Printable.printable(fork.cell().benchmark()),
                    read.get("benchmark").asText());
            assertEquals(Printable.printable(name), read.get("file").asText());
        }
    }
}
