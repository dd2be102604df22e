package everycore.probe;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether the JMH of this class path is one that can be measured with; asked before anything else of it is loaded. */
final class Compatibility {
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d[\\w.-]*");
    private static final String UNKNOWN = "unknown";

    private Compatibility() {}

    /** What stands against it; empty where nothing does. */
    static Optional<String> objection() throws IOException {
        try {
            load("org.openjdk.jmh.runner.Runner");
        } catch (ClassNotFoundException e) {
            return Optional.of("holds no JMH");
        }
        try {
            load("org.openjdk.jmh.results.ScalarResult")
                    .getConstructor(
                            String.class,
                            double.class,
                            String.class,
                            load("org.openjdk.jmh.results.AggregationPolicy"));
        } catch (ReflectiveOperationException e) {
            return Optional.of("its JMH " + version() + " is older than 1.14, the first whose forks can be looked into;"
                    + " build it with a newer one");
        }
        return loader().getResource("META-INF/BenchmarkList") == null
                ? Optional.of("holds no META-INF/BenchmarkList, which JMH's annotation processor writes")
                : Optional.empty();
    }

    /**
     * Tries a class before a fork does.
     *
     * @throws UnsupportedClassVersionError if it was compiled for a newer Java
     */
    static void requireReadable(String type) {
        try {
            load(type);
        } catch (UnsupportedClassVersionError e) {
            throw e;
        } catch (ClassNotFoundException | LinkageError e) {
            // Its fork may have what it needs, or else says what is missing.
        }
    }

    /** For instance 1.37. */
    static String version() {
        try {
            Object text =
                    load("org.openjdk.jmh.util.Version").getMethod("getVersion").invoke(null);
            Matcher version = VERSION.matcher(String.valueOf(text));
            return version.find() ? version.group() : UNKNOWN;
        } catch (ReflectiveOperationException e) {
            return UNKNOWN;
        }
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, false, loader());
    }

    private static ClassLoader loader() {
        return Compatibility.class.getClassLoader();
    }
}
