package everycore.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.foreign.ForeignBenchmark;
import everycore.jmh.JvmTarget;
import everycore.machine.JvmProbe;
import everycore.result.Fixtures;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForeignLoopTest {
    @Test
    void measuresPlainJavaOnEveryJvmIntoItsFile() {
        List<MeasuredJvm> jvms = List.of(jvm("/opt/a/bin/java", "JDK 17"), jvm("/opt/b/bin/java", "JDK 25"));
        List<Loop> loops =
                ForeignLoop.ofPlainJava(jvms, List.of(ForeignBenchmark.SPIN)).toList();
        assertEquals(List.of(0, 1), loops.stream().map(Loop::file).toList());
        assertEquals(
                List.of("Plain Java spin on 2 threads on JDK 17", "Plain Java spin on 2 threads on JDK 25"),
                loops.stream()
                        .map(loop -> loop.at(2, Fixtures.environment(2)).name())
                        .toList());
    }

    @Test
    void namesNoJvmWhereThereIsOnlyOne() {
        Loop loop = ForeignLoop.ofPlainJava(List.of(jvm("/opt/a/bin/java", "")), List.of(ForeignBenchmark.SPIN))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Plain Java spin on 1 thread",
                loop.at(1, Fixtures.environment(2)).name());
    }

    @Test
    void startsTheJvmThatIsMeasured() {
        List<String> command = jvm("/opt/a/bin/java", "").plainJava().command();
        assertEquals("/opt/a/bin/java", command.get(0));
        assertEquals("everycore.plain.PlainFork", command.get(command.size() - 1));
    }

    private static MeasuredJvm jvm(String java, String name) {
        return new MeasuredJvm(new JvmTarget(Optional.of(Path.of(java)), name, false), JvmProbe.current(), name);
    }
}
