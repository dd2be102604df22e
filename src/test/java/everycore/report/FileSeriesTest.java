package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSeriesTest {
    @Test
    void joinsFilesOfOneThreadCountEach() {
        assertEquals(
                List.of("t1, t2, t4"),
                names(file("t1", cell("A.b", 1, 1)), file("t2", cell("A.b", 2, 1)), file("t4", cell("A.b", 4, 1))));
    }

    @Test
    void keepsFilesWithTheSameCellApart() {
        assertEquals(List.of("mon", "tue"), names(file("mon", cell("A.b", 1, 1)), file("tue", cell("A.b", 1, 2))));
    }

    @Test
    void keepsFilesApartThatShareAnyCell() {
        RunFile first = new RunFile("mon", List.of(cell("A.a", 1, 1), cell("A.b", 1, 1)));
        RunFile second = new RunFile("tue", List.of(cell("A.c", 1, 1), cell("A.b", 1, 2)));
        assertEquals(List.of("mon", "tue"), names(first, second));
    }

    @Test
    void keepsFilesOfOursApart() {
        Entry one = cell("A.b", 1, 1).withEnvironment(Measured.environment(2));
        Entry two = cell("A.b", 2, 1).withEnvironment(Measured.environment(2));
        assertEquals(List.of("one", "two"), names(file("one", one), file("two", two)));
    }

    @Test
    void findsThreadsInAParameter() {
        Entry entry = Measured.withParameter(Measured.cell("A.b", "avgt", "us/op", 1, 2), "workers", "8");
        Entry moved = ThreadsFrom.parse("param:workers").applyTo(List.of(entry)).get(0);
        assertEquals(8, moved.cell().threads());
        assertTrue(moved.cell().parameters().isEmpty());
        // JMH saw one thread that took 2 µs an operation; that the benchmark has eight doesn't make it 4 million a
        // second.
        assertEquals(500_000, Scores.of(moved).throughput(0.95).value(), 1e-6);
        assertEquals(2e-6, Scores.of(moved).time(Scores.of(moved).mean(0.95)).value(), 1e-18, "the score of the file");
        assertEquals("avgt", moved.cell().mode());
    }

    @Test
    void leavesATimeToTheThreadsOfJmhAndAThroughputToAll() {
        Entry entry = Measured.withParameter(cell("A.b", 2, 100), "workers", "8");
        Row row = Report.of("", ThreadsFrom.parse("param:workers").applyTo(List.of(entry)))
                .rows()
                .get(0);
        assertEquals(100, row.throughput().value());
        assertEquals(0.02, row.time().orElseThrow().value(), 1e-15);
    }

    @Test
    void findsThreadsInAName() {
        Entry moved = ThreadsFrom.parse("name:_(\\d+)t$")
                .applyTo(List.of(cell("org.A.get_16t", 1, 7)))
                .get(0);
        assertEquals("org.A.get", moved.benchmark());
        assertEquals(16, moved.threads());
    }

    @Test
    void leavesANameAloneWhoseNumberMayBeMissing() {
        Entry entry = cell("org.A.get", 1, 7);
        assertEquals(List.of(entry), ThreadsFrom.parse("name:get(?:_(\\d+)t)?$").applyTo(List.of(entry)));
    }

    @Test
    void leavesEntriesAloneThatHideNothing() {
        Entry entry = cell("org.A.get", 2, 7);
        assertEquals(List.of(entry), ThreadsFrom.parse("name:_(\\d+)t$").applyTo(List.of(entry)));
        assertEquals(List.of(entry), ThreadsFrom.parse("param:workers").applyTo(List.of(entry)));
    }

    @Test
    void saysWhatIsNoNumberOfThreads() {
        Entry entry = Measured.withParameter(cell("A.b", 1, 1), "workers", "many");
        assertEquals(
                "A.b has 'many' where --threads-from looks for a number of threads",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ThreadsFrom.parse("param:workers").applyTo(List.of(entry)))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "threads", "param:", "name:abc", "name:(", "name:(a)(b)"})
    void refusesWhatSaysNotWhere(String text) {
        assertThrows(IllegalArgumentException.class, () -> ThreadsFrom.parse(text));
    }

    private static RunFile file(String name, Entry... entries) {
        return new RunFile(name, List.of(entries));
    }

    private static List<String> names(RunFile... files) {
        List<String> names = new ArrayList<>();
        FileSeries series = new FileSeries(file -> names.add(file.name()));
        List.of(files).forEach(series::add);
        series.end();
        return names;
    }
}
