package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupPartsTest {
    /** One reader beside three writers, in three forks. */
    private static final Entry GROUP = with(
            with(Measured.cell("bank.Inquiry.ofLongAdder", 4, 110, 120, 130), "read", 10, 20, 30),
            "write",
            100,
            100,
            100);

    @Test
    void givesEachMethodOfAGroupARowNamedAsJmhPrintsIt() {
        List<Row> rows = Report.of("file", List.of(GROUP)).rows();
        assertEquals(
                List.of("Inquiry.ofLongAdder", "Inquiry.ofLongAdder:read", "Inquiry.ofLongAdder:write"),
                rows.stream().map(Row::name).toList());
        assertEquals(List.of(10.0, 20.0, 30.0), rows.get(1).throughputs().forkMeans());
        assertEquals(100, rows.get(2).throughput().value());
    }

    @Test
    void aPartHasNoCpusOfItsOwnButTheDisturbanceOfAll() {
        Entry disturbed = GROUP;
        for (String[] metric :
                new String[][] {{"cpu.worker", "2"}, {"cpu.process", "2"}, {"cpu.busy", "3"}, {"cpu.steal", "0"}}) {
            double value = Double.parseDouble(metric[1]);
            disturbed = Measured.with(disturbed, metric[0], "CPUs", value, value, value);
        }
        for (Row row : Report.of("file", List.of(disturbed)).rows()) {
            assertTrue(row.has(Warning.Kind.DISTURBED), row.name());
            assertEquals(row.name().contains(":"), row.cpus().isEmpty(), row.name());
        }
    }

    @Test
    void givesNoTimeWhereTheThreadsDontAllDoTheSame() {
        Report.of("file", List.of(GROUP))
                .rows()
                .forEach(row -> assertTrue(row.time().isEmpty(), row.name()));
    }

    @Test
    void takesACounterBesideTheOperationsForNoPart() {
        Entry counted = with(with(Measured.cell("bank.Inquiry.some", 4, 100, 100), "hits", 70, 70), "misses", 10, 10);
        List<Row> rows = Report.of("file", List.of(counted)).rows();
        assertEquals(1, rows.size());
        assertEquals(0.04, rows.get(0).time().orElseThrow().value());
    }

    /** JMH writes all digits of the sum, and the last few of them may differ. */
    @Test
    void takesARoundedSumForThatOfItsParts() {
        Entry rounded = with(with(Measured.cell("bank.Inquiry.some", 4, 3e9 * (1 + 1e-9)), "read", 1e9), "write", 2e9);
        assertEquals(3, Report.of("file", List.of(rounded)).rows().size());
        Entry off = with(with(Measured.cell("bank.Inquiry.some", 4, 3e9 * (1 + 1e-5)), "read", 1e9), "write", 2e9);
        assertEquals(1, Report.of("file", List.of(off)).rows().size());
    }

    @Test
    void takesTimesThatAddUpForNoParts() {
        Entry times = Measured.with(
                Measured.with(Measured.cell("bank.Inquiry.some", "avgt", "ns/op", 4, 30), "a", "ns/op", 10),
                "b",
                "ns/op",
                20);
        assertEquals(1, Report.of("file", List.of(times)).rows().size());
    }

    @Test
    void takesAMetricInAnotherUnitForNoPart() {
        Entry measured = Measured.with(Measured.cell("bank.Inquiry.some", 4, 100), "cpu.worker", "CPUs", 100);
        assertEquals(1, Report.of("file", List.of(measured)).rows().size());
    }

    @Test
    void saysHowFarABalanceWasOff() {
        Entry off = Measured.with(
                Measured.cell("everycore.benchmarks.ChangeItBenchmark.opaquePair", 2, 100, 100),
                "balance.difference",
                "units",
                35,
                1_234_567);
        Report report = Report.of("file", List.of(off));
        assertTrue(
                report.notes()
                        .contains(
                                "ChangeItBenchmark.opaquePair on 2 threads: an iteration left the balance off by up to"
                                        + " 1,234,567, and no operation should change it."),
                report.notes().toString());
        assertTrue(!report.rows().get(0).isSafe());
    }

    private static Entry with(Entry entry, String metric, double... operationsPerSecond) {
        return Measured.with(entry, metric, "ops/s", operationsPerSecond);
    }
}
