package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JmhBenchmarkTest {
    private static final JmhBenchmark BENCHMARK = new JmhBenchmark(
            "bank.Transfer.lock",
            "a lock",
            true,
            1,
            new TreeMap<>(Map.of("accounts", List.of("2", "16"), "amount", List.of("5", "8"))));

    @Test
    void hasAVariantForEachCombinationOfItsParameters() {
        assertEquals(
                List.of(
                        Map.of("accounts", "2", "amount", "5"),
                        Map.of("accounts", "2", "amount", "8"),
                        Map.of("accounts", "16", "amount", "5"),
                        Map.of("accounts", "16", "amount", "8")),
                BENCHMARK.variants().stream().map(JmhVariant::parameters).toList());
    }

    @Test
    void takesOtherValuesForTheParametersThatItHas() {
        JmhBenchmark other = BENCHMARK.withParameters(Map.of("accounts", List.of("7"), "colour", List.of("red")));
        assertEquals(Map.of("accounts", List.of("7"), "amount", List.of("5", "8")), other.parameters());
    }

    @Test
    void hasOneVariantWithoutParameters() {
        assertEquals(
                List.of(JmhVariant.plain("bank.Empty.nothing")),
                new JmhBenchmark("bank.Empty.nothing", "", false, 1, new TreeMap<>()).variants());
    }

    @Test
    void refusesAGroupThatIsNotAReaderBesideWriters() {
        assertThrows(IllegalArgumentException.class, () -> new JmhVariant("bank.Group.three", new TreeMap<>(), 3));
    }
}
