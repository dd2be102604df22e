package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.statistics.Level;
import everycore.statistics.VarianceComponents;
import everycore.statistics.VarianceComponents.Component;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Half-widths by scipy: m = 0; for each level with its variance v and its members n, from the bottom up, m = (m + v) / n;
 * tanh(t.ppf(.975, n - 1) * sqrt(m)).
 */
class SpreadTest {
    private static final VarianceComponents OF_SESSIONS = new VarianceComponents(List.of(
            new Component(Level.ITERATION, 1e-4, 4),
            new Component(Level.FORK, 4e-4, 5),
            new Component(Level.SESSION, 5e-4, 3)));
    private static final VarianceComponents MORE_OF_SESSIONS = new VarianceComponents(List.of(
            new Component(Level.ITERATION, 1e-4, 4),
            new Component(Level.FORK, 1e-4, 5),
            new Component(Level.SESSION, 2e-3, 3)));
    private static final VarianceComponents WITHOUT_FORKS = new VarianceComponents(
            List.of(new Component(Level.ITERATION, 2e-4, 4), new Component(Level.SESSION, 6e-4, 3)));

    @Test
    void saysWhichLevelTheVarianceIsOfAndWhatOneMoreOfEachBuys() {
        assertEquals(
                List.of(
                        "Of the variance of an iteration's score, sessions make 50.0 %, forks of a session 40.0 % and"
                                + " iterations of a fork 10.0 %, in the median of 1 cell.",
                        "With these variances a cell is known to ± 6.00 % in the median; one session more would make that"
                                + " ± 3.85 % and one fork more in each session ± 5.93 %."),
                spread(OF_SESSIONS).sentences());
    }

    @Test
    void takesTheMedianOfCells() {
        assertEquals(
                List.of(
                        "Of the variance of an iteration's score, sessions make 70.5 %, forks of a session 22.3 % and"
                                + " iterations of a fork 7.27 %, in the median of 2 cells.",
                        "With these variances a cell is known to ± 8.57 % in the median; one session more would make that"
                                + " ± 5.50 % and one fork more in each session ± 8.52 %."),
                spread(OF_SESSIONS, MORE_OF_SESSIONS).sentences());
        String ofThree =
                spread(MORE_OF_SESSIONS, OF_SESSIONS, OF_SESSIONS).sentences().get(0);
        assertTrue(ofThree.contains("sessions make 50.0 %"), ofThree);
    }

    @Test
    void saysThatAnotherForkBuysNothingWhereForksDoNotVary() {
        assertEquals(
                List.of(
                        "Of the variance of an iteration's score, sessions make 75.0 %, forks of a session 0 % and iterations"
                                + " of a fork 25.0 %, in the median of 1 cell.",
                        "With these variances a cell is known to ± 6.32 % in the median; one session more would make that"
                                + " ± 4.05 % and one fork more in each session ± 6.32 %."),
                spread(WITHOUT_FORKS).sentences());
    }

    @Test
    void knowsNothingOfALevelThatDoesNotStandByItself() {
        assertEquals(Optional.empty(), Spread.withOneMore(Level.FORK, WITHOUT_FORKS));
        assertEquals(
                0.04054614843014609,
                Spread.withOneMore(Level.SESSION, WITHOUT_FORKS).orElseThrow(),
                1e-12);
        assertEquals(0.06324878996353717, Spread.expected(WITHOUT_FORKS), 1e-12);
    }

    @Test
    void leavesOutForksWithoutANumber() {
        List<Entry> whole = new ArrayList<>();
        List<Entry> torn = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            double x = 100 + 10 * (i % 2);
            String start = "2026-01-02T%02d:00:00Z".formatted(i);
            whole.add(cell("org.A.b", 1, x, x + 1, x + 2)
                    .withEnvironment(Fixtures.session("session " + i, start, Measured.environment(2))));
            torn.add(cell("org.A.b", 1, x, x + 1, x + 2, Double.NaN)
                    .withEnvironment(Fixtures.session("session " + i, start, Measured.environment(2))));
        }
        assertEquals(
                Report.of("whole", whole).spread().sentences(),
                Report.of("torn", torn).spread().sentences());
    }

    private static Spread spread(VarianceComponents... components) {
        Map<Cell, VarianceComponents> cells = new LinkedHashMap<>();
        for (VarianceComponents of : components) {
            cells.put(new Cell("java", "org.A.b", "thrpt", new TreeMap<>(), cells.size() + 1), of);
        }
        return new Spread(cells);
    }
}
