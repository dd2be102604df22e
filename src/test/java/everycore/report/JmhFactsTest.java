package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Entry;
import everycore.result.Metric;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JmhFactsTest {
    @Test
    void areAllThatPlainJmhTellsOfHowItMeasured() {
        assertEquals(
                Optional.of(
                        "JMH 1.37; JDK 17.0.15; OpenJDK 64-Bit Server VM 17.0.15+6; forks 2; warmup 5 × 10 s; measurement"
                                + " 3 × 1 s in batches of 100"),
                JmhFacts.summary(List.of(entry("1.37", "17.0.15", Optional.of("17.0.15+6"), 5, 2, 100))));
    }

    @Test
    void areShortWhereLittleWasDone() {
        assertEquals(
                Optional.of(
                        "JMH 1.37; JDK 17.0.15; OpenJDK 64-Bit Server VM; forks 1; warmup none; measurement 3 × 1 s"),
                JmhFacts.summary(List.of(entry("1.37", "17.0.15", Optional.empty(), 0, 1, 1))));
    }

    @Test
    void areEachNamedOnceInTheOrderOfNumbers() {
        assertEquals(
                Optional.of(
                        "JMH 1.9 and 1.37; JDK 8 and 17; OpenJDK 64-Bit Server VM; forks 2 and 10; warmup 5 × 10 s and 10 ×"
                                + " 10 s; measurement 3 × 1 s"),
                JmhFacts.summary(List.of(
                        entry("1.37", "17", Optional.empty(), 10, 10, 1),
                        entry("1.9", "8", Optional.empty(), 5, 2, 1),
                        entry("1.37", "17", Optional.empty(), 10, 10, 1))));
    }

    @Test
    void areNoneOfNothing() {
        assertEquals(Optional.empty(), JmhFacts.summary(List.of()));
    }

    private static Entry entry(
            String jmh, String jdk, Optional<String> vmVersion, int warmup, int forks, int batchSize) {
        return new Entry(
                Optional.of(jmh),
                "org.A.b",
                "thrpt",
                1,
                forks,
                Optional.empty(),
                Optional.empty(),
                Optional.of(jdk),
                Optional.of("OpenJDK 64-Bit Server VM"),
                vmVersion,
                warmup,
                "10 s",
                Optional.of(1),
                3,
                "1 s",
                Optional.of(batchSize),
                Optional.empty(),
                Metric.of("ops/s", Collections.nCopies(forks, List.of(1.0, 1.0, 1.0))),
                Map.of(),
                Optional.empty(),
                0);
    }
}
