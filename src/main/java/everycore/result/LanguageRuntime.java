package everycore.result;

import java.util.Objects;
import java.util.Optional;

/**
 * What ran the loop.
 *
 * @param name java, c, cpp, cpython or jython
 * @param version as the runtime itself reports it
 * @param concurrency threads, processes, subinterpreters or native-extension
 * @param gil whether a global interpreter lock was on; absent where the language has no such thing
 */
public record LanguageRuntime(String name, String version, String concurrency, Optional<Boolean> gil) {
    /** The name of the runtime that plain JMH measures. */
    public static final String JAVA = "java";

    public LanguageRuntime {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(concurrency, "concurrency");
        Objects.requireNonNull(gil, "gil");
    }

    /** For people: {@code Java}, {@code C++}, {@code CPython 3.13.0 threads}. */
    public String title() {
        return switch (name) {
            case JAVA -> "Java";
            case "c" -> "C";
            case "cpp" -> "C++";
            case "cpython" -> "CPython " + version + " " + concurrency + (gil.orElse(true) ? "" : " without GIL");
            case "jython" -> "Jython " + version;
            default -> name;
        };
    }
}
