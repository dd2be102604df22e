package everycore.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.Optional;

/**
 * What ran the loop.
 *
 * @param name the word by which a command line asks for it, such as java
 * @param version as the runtime itself reports it
 * @param concurrency threads, processes, subinterpreters or native-extension
 * @param gil whether a global interpreter lock was on; absent where the language has no such thing
 * @param build what it was compiled with that changes its speed; absent where it doesn't tell
 * @param title for people: {@code Java}, {@code C++}, {@code CPython 3.13.0 threads}; a file has it as an entry's vmName
 */
public record LanguageRuntime(
        String name,
        String version,
        String concurrency,
        Optional<Boolean> gil,
        Optional<String> build,
        @JsonIgnore String title) {
    /** The name of the runtime that plain JMH measures. */
    public static final String JAVA = "java";

    /** The name of Java as the other runtimes run it, without JMH. */
    public static final String PLAIN_JAVA = "plain-java";

    /** What reports call it, whatever its JVM is called. */
    public static final String JAVA_TITLE = "Java";

    public LanguageRuntime {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(concurrency, "concurrency");
        Objects.requireNonNull(gil, "gil");
        Objects.requireNonNull(build, "build");
        if (title == null) {
            title = name.equals(JAVA) ? JAVA_TITLE : name;
        }
    }

    /** A runtime that doesn't tell its build. */
    public LanguageRuntime(String name, String version, String concurrency, Optional<Boolean> gil, String title) {
        this(name, version, concurrency, gil, Optional.empty(), title);
    }

    /** Java, or a runtime whose title stands elsewhere. */
    public LanguageRuntime(String name, String version, String concurrency, Optional<Boolean> gil) {
        this(name, version, concurrency, gil, null);
    }

    /** Whether it runs on the JVM that a run measures. */
    boolean runsOnMeasuredJvm() {
        return name.equals(JAVA) || name.equals(PLAIN_JAVA);
    }

    /** The same under the name that a file has for it. */
    LanguageRuntime called(String vmName) {
        if (name.equals(JAVA)) {
            return this;
        }
        // Older files give a free-threaded build with its GIL the title of one that has no other state.
        boolean isSilent = version.endsWith("t") && gil.orElse(false) && !vmName.endsWith(" with GIL");
        return new LanguageRuntime(name, version, concurrency, gil, build, isSilent ? vmName + " with GIL" : vmName);
    }
}
