package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DetailTest {
    private static final List<Entry> ENTRIES = List.of(
            Measured.cell("org.A.b", 1, 100, 101, 102),
            Measured.cell("org.A.b", 2, 150, 151, 152),
            Measured.cell("org.A.b", 3, 170, 171, 172),
            Measured.cell("org.A.b", 4, 175, 176, 177),
            Measured.cell("org.A.rate", "thrpt", "MB/sec", 1, 3));

    @Test
    void rowsComeWithRemarksAndWithoutOtherWords() {
        Report report = of(Detail.ROWS);
        assertEquals(4, report.rows().size());
        assertEquals(1, report.remarks().size());
        assertEquals(Optional.empty(), report.circumstances());
        assertEquals(List.of(), report.notes());
        assertEquals(List.of(), report.scaling());
    }

    @Test
    void sentencesComeWithoutLaws() {
        Report report = of(Detail.SENTENCES);
        assertTrue(report.circumstances().isPresent());
        assertTrue(report.notes().containsAll(report.remarks()));
        assertEquals(List.of(), report.scaling());
    }

    @Test
    void lawsComeWithAll() {
        Report report = of(Detail.LAWS);
        assertFalse(report.scaling().isEmpty());
        assertEquals(of(Detail.SENTENCES).notes(), report.notes());
        assertEquals(of(Detail.ROWS).rows(), report.rows());
    }

    @Test
    void theLessOfTwoIsWhatBothAllow() {
        assertEquals(Detail.ROWS, Detail.ROWS.atMost(Detail.LAWS));
        assertEquals(Detail.ROWS, Detail.LAWS.atMost(Detail.ROWS));
        assertEquals(Detail.SENTENCES, Detail.SENTENCES.atMost(Detail.SENTENCES));
    }

    private static Report of(Detail detail) {
        return Report.of(new RunFile("label", ENTRIES), detail);
    }
}
