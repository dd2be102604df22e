package everycore.jmh;

import everycore.jmh.JmhBenchmark.Declared;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Our own benchmarks on the JVM of the tests; one host serves them all, and ends with them. */
final class OurSide {
    static final JmhSide HERE = on(new JvmTarget(Optional.empty(), "", false), "");

    private OurSide() {}

    static JmhSide on(JvmTarget target, String name) {
        try {
            JmhBuild ours = JmhBuild.ours();
            return new JmhSide(ours, target, new JmhHost(Workshop.open(), target, ours), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** A throughput without parameters and groups. */
    static JmhVariant plain(String benchmark) {
        return variant(benchmark, Declared.NOTHING);
    }

    /** A reader beside writers. */
    static JmhVariant group(String benchmark) {
        return variant(
                benchmark,
                new Declared(
                        Declared.NOTHING.threads(), List.of(1, 1), false, List.of(), 0, Declared.NOTHING.window()));
    }

    private static JmhVariant variant(String benchmark, Declared declared) {
        return new JmhVariant(
                new JmhBenchmark(HERE.build(), benchmark, "thrpt", "", false, new TreeMap<>(), declared),
                new TreeMap<>());
    }
}
