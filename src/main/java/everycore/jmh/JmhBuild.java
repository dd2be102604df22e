package everycore.jmh;

import everycore.result.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * JMH benchmarks as somebody has built them.
 *
 * @param name tells it from other builds of the same sweep, and is what its file is named after; empty for our own
 * @param jar as a file describes it; absent for our own, and for a build that has not been looked into
 */
public record JmhBuild(String name, List<Path> classPath, Optional<Jar> jar) {
    public JmhBuild {
        classPath = List.copyOf(classPath);
        if (classPath.isEmpty()) {
            throw new IllegalArgumentException("a build needs a class path");
        }
    }

    /** Somebody's. */
    public JmhBuild(String name, List<Path> classPath) {
        this(name, classPath, Optional.empty());
    }

    /** What this process runs on itself: our jar, or the directories of a build. */
    public static JmhBuild ours() {
        String[] parts = System.getProperty("java.class.path").split(File.pathSeparator);
        return new JmhBuild("", Stream.of(parts).map(Path::of).toList());
    }

    /** Whether it is this program itself, whose balances are audited. */
    boolean isOurs() {
        return name.isEmpty();
    }

    /** Whether its JMH knows virtual threads; older ones would take platform threads without a word. */
    public boolean hasVirtualThreads() {
        String version = jar.map(Jar::jmhVersion).orElse("");
        return !version.matches("1\\.([0-9]|[12][0-9]|3[0-6])([^0-9].*)?");
    }

    JmhBuild with(String jmhVersion) throws IOException {
        String first = classPath.get(0).getFileName().toString();
        String others = classPath.size() == 1 ? "" : " and " + (classPath.size() - 1) + " more";
        return new JmhBuild(
                name, classPath, Optional.of(new Jar(first + others, ContentHash.of(classPath), jmhVersion)));
    }
}
