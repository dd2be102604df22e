package everycore.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.fleet.History.Change;
import everycore.fleet.History.Point;
import everycore.fleet.History.Series;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.Metric;
import everycore.statistics.ConfidenceInterval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final double LEVEL = 0.001;

    /** A series of Apache Otava's own tests, which finds the change at the seventh point. */
    private static final double[] HALVED = {1.02, 0.95, 0.99, 1.00, 1.12, 0.90, 0.50, 0.51, 0.48, 0.48, 0.55};

    @Test
    void saysBetweenWhichCommitsItBecameSlowerAndHowMuch() {
        Series series = history(commits(HALVED), List.of()).series().get(0);
        assertEquals("B.c on 1 thread", series.title());
        assertEquals(11, series.points().size());
        Change change = series.changes().get(0);
        assertEquals(1, series.changes().size());
        assertEquals("c5", change.last().name());
        assertEquals("c6", change.first().name());
        assertEquals(6, change.before());
        assertEquals(5, change.after());
        assertEquals(0.506, change.ratio().value(), 0.001, "of geometric means");
        ConfidenceInterval interval = change.ratio().interval().orElseThrow();
        assertTrue(interval.low() > 0.4 && interval.high() < 0.6, interval.toString());
    }

    @Test
    void aTimeThatGrowsIsSlower() {
        List<Fork> forks = new ArrayList<>();
        for (int i = 0; i < HALVED.length; i++) {
            Entry entry = Fixtures.plain("a.B.c", "avgt", 1, Metric.of("ns/op", List.of(List.of(10 / HALVED[i]))));
            forks.addAll(forks(entry, "c" + i, i));
        }
        Series series = history(forks, List.of()).series().get(0);
        assertEquals(1.02e8, series.points().get(0).throughput(), 1);
        assertEquals(0.506, series.changes().get(0).ratio().value(), 0.001);
    }

    @Test
    void ordersByWhenItBeganWhateverTheOrderOfFiles() {
        List<Fork> forks = new ArrayList<>(commits(HALVED));
        Collections.reverse(forks);
        assertEquals(
                history(commits(HALVED), List.of()).series(),
                history(forks, List.of()).series());
    }

    @Test
    void ordersByTheListOfCommitsAndNamesWhatIsNotInIt() {
        History history = history(commits(1, 2, 3, 4), List.of("c3abcdef", "c1", "c0"));
        assertEquals(
                List.of("c3", "c1", "c0"),
                history.series().get(0).points().stream().map(Point::name).toList());
        assertEquals(List.of("c2: not in the list of commits, and left out"), history.leftOut());
    }

    @Test
    void severalSessionsOfACommitAreOnePointAndACopyCountsOnce() {
        List<Fork> forks = new ArrayList<>(forks(entry(2), "c", 1));
        forks.addAll(forks(entry(8), "c", 2));
        forks.addAll(forks(entry(8), "c", 2));
        Point point = history(forks, List.of()).series().get(0).points().get(0);
        assertEquals(4, point.throughput(), 1e-12);
        assertEquals(2, point.forks());
    }

    @Test
    void tellsSeriesOfOneCellApartByTheirMachine() {
        List<Fork> forks = new ArrayList<>(commits(1, 2));
        Environment other = Fixtures.environment(64);
        forks.addAll(Forks.of(
                        "x.json",
                        new RunFile(
                                "x",
                                List.of(entry(1).withEnvironment(
                                                Fixtures.session("y", "2026-11-01T00:00:00Z", other)))))
                .all());
        assertEquals(
                2,
                history(forks, List.of()).series().stream()
                        .map(Series::title)
                        .filter(title -> title.contains(" CPUs"))
                        .distinct()
                        .count());
    }

    /** Or a tool that keeps one number a title would lose all but the last. */
    @Test
    void tellsModesAndPackagesApart() {
        List<Fork> forks = new ArrayList<>();
        for (String benchmark : List.of("a.B.c", "x.B.c")) {
            for (String mode : List.of("avgt", "ss")) {
                forks.addAll(forks(
                        Fixtures.plain(benchmark, mode, 1, Metric.of("s/op", List.of(List.of(2.0)))), "c", 1));
            }
        }
        List<Series> series = history(forks, List.of()).series();
        assertEquals(4, series.size());
        assertEquals(4, series.stream().map(Series::title).distinct().count(), series.toString());
    }

    private static History history(List<Fork> forks, List<String> commits) {
        return History.of(forks, commits, OptionalDouble.of(LEVEL));
    }

    private static List<Fork> commits(double... throughputs) {
        List<Fork> forks = new ArrayList<>();
        for (int i = 0; i < throughputs.length; i++) {
            forks.addAll(forks(entry(throughputs[i]), "c" + i, i));
        }
        return forks;
    }

    private static Entry entry(double throughput) {
        return Fixtures.plain("a.B.c", "thrpt", 1, Metric.of("ops/s", List.of(List.of(throughput))));
    }

    private static List<Fork> forks(Entry entry, String commit, int day) {
        String start = String.format("2026-11-%02dT12:00:00Z", day + 1);
        Environment session = Fixtures.session("session " + day, start, Fixtures.environment(2));
        return Forks.of(
                        "day" + day + ".json",
                        new RunFile("day" + day, List.of(entry.withEnvironment(at(commit, session)))))
                .all();
    }

    private static Environment at(String commit, Environment other) {
        return new Environment(
                other.formatVersion(),
                other.run(),
                other.sweep(),
                other.label(),
                Optional.of(commit),
                other.startedAt(),
                other.protocol(),
                other.machine(),
                other.jvm(),
                other.jar(),
                other.runtime(),
                other.warnings(),
                other.pairs(),
                other.evidence());
    }
}
