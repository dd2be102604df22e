package everycore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the jar that the build has made, on the JVM that runs the test. */
final class Jar {
    static final Path FILE = Path.of("target", "benchmarks.jar").toAbsolutePath();

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** How a command ended, and what it printed. */
    record Ended(int status, String out, String err) {}

    private Jar() {}

    static Ended run(Path directory, String... arguments) throws IOException, InterruptedException {
        return ended(start(directory, arguments), directory);
    }

    static Ended ended(Process process, Path directory) throws IOException, InterruptedException {
        int status = process.waitFor();
        return new Ended(
                status, Files.readString(directory.resolve("stdout")), Files.readString(directory.resolve("stderr")));
    }

    /** What the process prints goes to the files stdout and stderr in its directory. */
    static Process start(Path directory, String... arguments) throws IOException {
        return builder(directory, arguments).start();
    }

    static ProcessBuilder builder(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-Xmx256m",
                "-XX:SharedArchiveFile=" + FILE.resolveSibling("benchmarks.jsa"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djmh.ignoreLock=true",
                "-jar",
                FILE.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("stdout").toFile())
                .redirectError(directory.resolve("stderr").toFile());
    }
}
