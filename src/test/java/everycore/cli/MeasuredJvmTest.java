package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import everycore.Slow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredJvmTest {
    @TempDir
    private Path directory;

    @Test
    void namesAJvmThatIsNone() throws IOException {
        Path nothing = directory.resolve("no-jdk");
        assertFailure("--jvm " + nothing + ": no java there", "run", "--jvm", nothing.toString());
        Path liar = Files.writeString(directory.resolve("java"), "#!/bin/sh\necho 'not a JVM at all' >&2\nexit 1\n");
        assertTrue(liar.toFile().setExecutable(true));
        assertFailure("needs JDK 17 or later: not a JVM at all", "run", "--jvm", liar.toString());
        Files.writeString(liar, "#!/bin/sh\necho hello\n");
        assertFailure("did not describe itself", "run", "--jvm", liar.toString());
        Files.writeString(liar, "#!/bin/sh\n");
        assertFailure("did not describe itself", "run", "--jvm", liar.toString());
    }

    @Test
    void refusesOneFileForTwoJvms() {
        String java = System.getProperty("java.home");
        Invocation invocation = Invocation.of("run", "--jvm", java, "--jvm", java, "--output", "x.json");
        assertEquals(2, invocation.status());
        assertTrue(invocation.err().contains("each --jvm and each --jar writes its own"), invocation.err());
    }

    @Slow
    @Test
    void wantsNamesForTwoJvmsOfOneVersion() {
        String java = System.getProperty("java.home");
        String jdk = "jdk" + Runtime.version().feature();
        assertFailure(
                "two --jvm named '" + jdk + "' would write the same file; name them, as in --jvm before=PATH",
                dryRun(java, java));
        Invocation named = Invocation.of(dryRun("before=" + java, "after=" + java));
        assertEquals(0, named.status(), named.err());
        assertTrue(named.out().contains("SpinBenchmark.spin on 1 thread on before and on after"), named.out());
    }

    private static String[] dryRun(String one, String other) {
        return new String[] {
            "run",
            "--dry-run",
            "--pair",
            "alternate",
            "--include",
            "SpinBenchmark",
            "--threads",
            "1",
            "--jvm",
            one,
            "--jvm",
            other
        };
    }

    @Test
    void refusesVirtualThreadsWhereTheJvmHasNone() {
        assumeTrue(Runtime.version().feature() < 21);
        assertFailure("--executor virtual needs JDK 21 or later", "run", "--executor", "virtual");
    }

    private static void assertFailure(String named, String... arguments) {
        Invocation invocation = Invocation.of(arguments);
        assertEquals(3, invocation.status(), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
        assertTrue(invocation.err().contains(named), invocation.err());
    }
}
