package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.ForkHistory;
import everycore.result.LanguageRuntime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
    @Test
    void saysInBriefOnWhatAndInHowManySessionsItWasMeasured() {
        String brief = "Some CPU · 2 CPUs · JDK 17.0.15 · preset normal · 2 Jan 2026";
        assertEquals(
                Optional.of(brief),
                Report.of("file", fleet(new double[][] {{100}})).brief());
        assertEquals(
                Optional.of(brief + " · 2 sessions"),
                Report.of("file", fleet(new double[][] {{100, 110}})).brief());
        assertEquals(
                Optional.of(brief + " · 3 sessions on 2 machines"),
                Report.of("file", fleet(new double[][] {{100, 110}, {90}})).brief());
        String plain = "JMH 1.37; forks 3; warmup 2 × 250 ms; measurement 1 × 250 ms";
        RunFile file = new RunFile("one", List.of(Measured.cell("org.A.b", 1, 1, 2, 3)));
        assertEquals(Optional.of(plain), Report.of(file, Detail.LAWS).brief());
        RunFile another = new RunFile("another", List.of(Measured.cell("org.A.b", 1, 3, 2, 1)));
        assertEquals(
                Optional.of(plain + "; 2 sessions"),
                Report.of(RunFile.joined("both", List.of(file, another)), Detail.LAWS)
                        .brief());
        assertEquals(Optional.empty(), Report.of("empty", List.of()).brief());
    }

    @Test
    void knowsItsStartItsMachinesAndItsTopology() {
        Report report = Report.of("file", fleet(new double[][] {{100, 110}, {90}}));
        assertEquals(Optional.of(Instant.parse("2026-01-02T03:04:05Z")), report.start());
        assertEquals(2, report.machines());
        assertEquals(Optional.empty(), report.topology());
        assertEquals(
                List.of(0, 1),
                Report.of("file", Measured.on(Measured.measured("f", 195), Measured.cell("org.A.b", 1, 1)))
                        .topology()
                        .orElseThrow()
                        .cpus());
    }

    @Test
    void saysOnceWhatIsSoOfTheScalingOfSeveral() {
        List<Entry> entries = new ArrayList<>();
        for (String name : List.of("org.A.a", "org.A.b", "org.A.c")) {
            entries.add(Measured.cell(name, 1, 1, 1, 1));
            entries.add(Measured.cell(name, name.endsWith("c") ? 4 : 2, 1.5, 1.5, 1.5));
        }
        entries.add(Measured.cell("org.A.alone", 1, 1, 1, 1));
        entries.add(Measured.cell("org.A.c", 8, 2, 2, 2));
        assertEquals(
                List.of(
                        "A.a and A.b: No law is fitted to fewer than 4 numbers of threads within the CPUs allowed; there are"
                                + " 2.",
                        "A.c: No law is fitted to fewer than 4 numbers of threads within the CPUs allowed; there are 3."),
                Report.of("file", entries).scalingSentences());
    }

    @Test
    void describesTheRunAsTheJvmsOwnEntryDoes() {
        Environment java = Measured.environment(2);
        Environment c = java.forRuntime(new LanguageRuntime("c", "gcc 12.2.0", "threads", Optional.empty(), "C"));
        assertTrue(c.jvm().isEmpty());
        for (List<Environment> order : List.of(List.of(c, java), List.of(java, c))) {
            List<Entry> entries = order.stream()
                    .map(environment -> Measured.cell("org.A.b", 1, 1, 2, 3).withEnvironment(environment))
                    .toList();
            assertEquals(Optional.of(java), Report.of("file", entries).environment());
        }
    }

    private static List<Entry> fleet(double[][] sessions) {
        return Measured.fleet("org.A.b", "m", sessions);
    }

    @Test
    void takesNoCellsForkHistoryForTheRuns() {
        Environment run = Measured.environment(2);
        ForkHistory history = new ForkHistory(List.of(3), List.of(1.75));
        Environment ofOneCell = new Environment(
                run.formatVersion(),
                run.run(),
                run.sweep(),
                run.label(),
                run.startedAt(),
                run.protocol(),
                run.machine(),
                run.jvm(),
                run.runtime(),
                run.warnings(),
                Optional.of(history));
        Report report = Report.of("file", Measured.on(ofOneCell, Measured.cell("org.A.b", 1, 1)));
        assertEquals(Optional.of(run), report.environment());
    }
}
