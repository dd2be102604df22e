package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CellNamesTest {
    @Test
    void areClassAndMethodWhereThatIsEnough() {
        assertEquals(
                List.of("Some.thing", "Some.thing"), names(cell("org.a.Some.thing", 1), cell("org.a.Some.thing", 2)));
    }

    @Test
    void saysTheModeWhereThereAreSeveral() {
        assertEquals(
                List.of("Some.thing avgt", "Some.thing thrpt"),
                names(cell("org.a.Some.thing", 1), Measured.cell("org.a.Some.thing", "avgt", "ns/op", 1, 1)));
    }

    @Test
    void standInTheOrderOfTheirNumbers() {
        List<String> names = names(
                Measured.withParameter(cell("org.a.Some.thing", 1), "size", "16"),
                Measured.withParameter(cell("org.a.Some.thing", 1), "size", "9"),
                Measured.withParameter(cell("org.a.Some.thing", 1), "size", "09"));
        assertEquals(List.of("Some.thing {size=09}", "Some.thing {size=9}", "Some.thing {size=16}"), names);
    }

    @Test
    void saysThePackageWhereClassAndMethodAreNotEnough() {
        assertEquals(
                List.of("org.a.Some.thing", "Other.thing", "org.b.Some.thing"),
                names(cell("org.a.Some.thing", 1), cell("org.b.Some.thing", 1), cell("org.b.Other.thing", 1)));
    }

    @Test
    void saysParametersAndTheRuntimeWhereThereAreSeveral() {
        Entry java = Measured.withParameter(cell("org.a.Some.thing", 1), "size", "8");
        Entry python = cell("org.a.Some.thing", 1)
                .withEnvironment(Measured.environment(2)
                        .forRuntime(new LanguageRuntime("c", "12.2.0", "threads", Optional.empty(), "C")));
        assertEquals(List.of("C Some.thing", "Java Some.thing {size=8}"), names(java, python));
    }

    private static Entry cell(String benchmark, int threads) {
        return Measured.cell(benchmark, threads, 1);
    }

    private static List<String> names(Entry... entries) {
        return Report.of("label", Stream.of(entries).toList()).rows().stream()
                .map(Row::name)
                .toList();
    }
}
