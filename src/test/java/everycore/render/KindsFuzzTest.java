package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import everycore.InMemory;
import everycore.report.By;
import everycore.report.Comparer;
import everycore.report.KindComparer;
import everycore.report.KindRatios;
import everycore.report.KindRatios.OfKind;
import everycore.report.Kinds;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.FuzzedFile;
import everycore.result.Json;
import everycore.statistics.Estimate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;

/** Whatever files hold, each of their entries is of one kind, and the ratios of a kind are the same in every format. */
class KindsFuzzTest {
    private static final double[] LEVELS = {0.95, 0.5, 0.999999, 1e-9, 0.9999999999999};
    private static final String[] FIELDS = {
        "label", "cpu", "machine", "jdk", "cpu,jdk", "machine.limits.cpusAllowed", "machine", "runtime", "pairs.side"
    };
    private static final List<Check> CHECKS = checks();

    @TempDir(factory = InMemory.class)
    private static Path directory;

    @FuzzTest
    void saysTheSameInEveryFormat(FuzzedDataProvider data) throws Exception {
        double level = data.pickValue(LEVELS);
        By by = By.of(data.pickValue(FIELDS));
        List<RunFile> files = new ArrayList<>();
        try {
            for (int i = data.consumeInt(1, 3); i > 0; i--) {
                List<Entry> entries = FuzzedFile.read(data, directory.resolve("result.json"));
                files.add(new RunFile(
                        "file" + i, data.consumeBoolean() ? inSessionsOfItsOwn("s" + i, entries) : entries));
            }
        } catch (BadResultFile e) {
            return;
        }
        Kinds kinds;
        try {
            kinds = Kinds.of(by, files);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().contains("which one sweep measured"), e.getMessage());
            return;
        }
        assertHoldsEachEntryOnce(kinds, files);
        if (kinds.files().size() > 1) {
            ComparisonFuzzTest.assertSaysTheSame(
                    Comparer.of(
                            kinds.files().get(0),
                            kinds.files().subList(1, kinds.files().size()),
                            0.05,
                            level),
                    data);
        }
        if (!kinds.benchmarks().isEmpty()) {
            String over = data.pickValue(kinds.benchmarks());
            assertSaysTheSame(KindComparer.of(kinds, over, Optional.empty(), level), data);
        }
    }

    private static List<Entry> inSessionsOfItsOwn(String prefix, List<Entry> entries) {
        return entries.stream()
                .map(entry -> entry.environment()
                        .map(known ->
                                entry.withEnvironment(Fixtures.session(prefix + known.run(), known.startedAt(), known)))
                        .orElse(entry))
                .toList();
    }

    private static void assertHoldsEachEntryOnce(Kinds kinds, List<RunFile> files) {
        int all = RunFile.joined("all", files).entries().size();
        int sorted =
                kinds.files().stream().mapToInt(file -> file.entries().size()).sum();
        boolean areAllOfAKind = kinds.notes().stream().noneMatch(note -> note.startsWith("In no kind"));
        assertTrue(areAllOfAKind ? sorted == all : sorted < all, sorted + " of " + all + ": " + kinds.notes());
    }

    private interface Check {
        void of(KindRatios ratios) throws Exception;
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (ComparisonFormat format : ComparisonFormat.values()) {
            checks.add(ratios -> KindRatiosText.of(ratios, format).ifPresent(Visible::assertIsText));
        }
        checks.add(KindsFuzzTest::assertTellsTheSame);
        return List.copyOf(checks);
    }

    private static void assertSaysTheSame(KindRatios ratios, FuzzedDataProvider data) throws Exception {
        for (KindRatios.Line line : ratios.lines()) {
            for (OfKind kind : line.kinds().stream().flatMap(Optional::stream).toList()) {
                assertHoldsItsValue(kind.ratio(), line.title());
                kind.machines().forEach(machine -> assertHoldsItsValue(machine.ratio(), line.title()));
            }
        }
        for (Check check : Chosen.of(data, CHECKS)) {
            check.of(ratios);
        }
    }

    private static void assertHoldsItsValue(Estimate ratio, String of) {
        ratio.interval().ifPresent(interval -> assertTrue(interval.contains(ratio.value()), of + ": " + ratio));
    }

    /** A line of CSV for each kind, and then one for each of its machines. */
    private static void assertTellsTheSame(KindRatios ratios) throws Exception {
        List<CSVRecord> lines = Readers.records(
                KindRatiosText.of(ratios, ComparisonFormat.CSV_RAW).orElseThrow());
        JsonNode json = Json.MAPPER.readTree(
                KindRatiosText.of(ratios, ComparisonFormat.JSON).orElseThrow());
        int next = 0;
        for (JsonNode cell : json.get("cells")) {
            for (JsonNode kind : cell.get("kinds")) {
                assertTellsTheSame(kind, lines.get(next++));
                for (JsonNode machine : kind.get("machines")) {
                    assertTellsTheSame(machine, lines.get(next++));
                }
            }
        }
        assertEquals(lines.size(), next);
    }

    private static void assertTellsTheSame(JsonNode of, CSVRecord line) {
        for (String end : List.of("", "_low", "_high")) {
            JsonNode number = of.get("ratio").path(end.isEmpty() ? "value" : end.substring(1));
            String text = line.get("ratio" + end);
            assertEquals(
                    number.isNumber() ? number.asDouble() : Double.NaN,
                    text.isEmpty() ? Double.NaN : Double.parseDouble(text));
        }
        assertEquals(of.get("sessions").asText(), line.get("sessions"));
    }
}
