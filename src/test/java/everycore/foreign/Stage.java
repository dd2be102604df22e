package everycore.foreign;

import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import everycore.result.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stand-ins for compilers, interpreters and their children: scripts of the shell that say what a test wants said. */
final class Stage {
    /** One warmup and two measurement iterations, long enough to be real and no longer. */
    static final Environment ENVIRONMENT = environment(new Protocol("quick", 1, 30, 2, 30, 3, 5, 0.05, 60, 42));

    static final LanguageRuntime C = new LanguageRuntime("c", "stand-in 1.0", "threads", Optional.empty(), "stand-in");

    private Stage() {}

    static Path script(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    /** A runtime whose forks are runs of the program. */
    static ForeignRuntime runtime(Path program) {
        return new ForeignRuntime(
                C,
                program,
                List.of(program.toString()),
                Map.of(),
                new TreeMap<>(),
                List.of("-O2"),
                EnumSet.allOf(ForeignBenchmark.class),
                true);
    }

    private static Environment environment(Protocol protocol) {
        Environment standard = Fixtures.environment(2);
        return new Environment(
                standard.formatVersion(),
                standard.run(),
                standard.sweep(),
                standard.label(),
                standard.startedAt(),
                protocol,
                standard.machine(),
                standard.jvm(),
                standard.runtime(),
                standard.warnings(),
                Optional.empty());
    }
}
