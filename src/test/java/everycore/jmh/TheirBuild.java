package everycore.jmh;

import everycore.sweep.ChildProcess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds benchmarks that are not ours, as somebody's project would: by JMH's annotation processor, then perhaps into a jar. */
public final class TheirBuild {
    private static final Path SOURCES = Path.of("src", "test", "resources", "theirs");

    private TheirBuild() {}

    /** JMH and what it needs, as these tests have it. */
    public static List<Path> jmh() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> part.matches(".*(jmh-|jopt-simple|commons-math3).*\\.jar"))
                .map(Path::of)
                .toList();
    }

    /** The classes of some sources, in that directory; in a process, as one here would take JMH's processor from these tests. */
    public static Path classes(Path directory, List<Path> jmh, String... sources) throws IOException {
        Files.createDirectories(directory);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                directory.toString(),
                "-processor",
                "org.openjdk.jmh.generators.BenchmarkProcessor",
                "-cp",
                jmh.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
        Stream.of(sources)
                .map(name -> SOURCES.resolve(name + ".java").toString())
                .forEach(command::add);
        ChildProcess.Ended javac = ChildProcess.ask(command, Map.of(), Duration.ofMinutes(1));
        if (!javac.isDone()) {
            throw new IOException(javac.err());
        }
        return directory;
    }

    /** All files of a directory in one jar. */
    public static Path jar(Path file, Path classes) throws IOException {
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(path -> add(jar, classes.relativize(path), path));
        }
        return file;
    }

    private static void add(ZipOutputStream jar, Path name, Path file) {
        try {
            jar.putNextEntry(new ZipEntry(name.toString().replace(File.separatorChar, '/')));
            Files.copy(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
