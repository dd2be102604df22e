package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.benchmarks.BalanceBenchmark;
import everycore.benchmarks.ChangeItBenchmark;
import everycore.benchmarks.LosesUpdates;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownBenchmarksTest {
    @Test
    void theUnsafeVariantsAreThoseThatTheBenchmarksDeclare() {
        Set<String> declared = Stream.of(BalanceBenchmark.class, ChangeItBenchmark.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(LosesUpdates.class))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
                .collect(Collectors.toSet());
        assertEquals(declared, KnownBenchmarks.UNSAFE);
    }
}
