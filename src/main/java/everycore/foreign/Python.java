package everycore.foreign;

import com.fasterxml.jackson.core.JsonProcessingException;
import everycore.result.Json;
import everycore.sweep.ChildProcess;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What an interpreter says of itself, asked in one state of its GIL.
 *
 * @param version of the language
 * @param release the implementation's own version, where that is another one
 * @param build the level of optimisation, and those options that it was configured with which change its speed
 * @param executable the real path of the interpreter, which several commands may lead to
 * @param freeThreaded whether it was built to run without a GIL
 * @param gil whether the GIL was on when it answered
 * @param forms of concurrency that worked when it tried them
 */
record Python(
        String implementation,
        String version,
        Optional<String> release,
        Optional<String> build,
        String executable,
        boolean freeThreaded,
        boolean gil,
        List<String> forms) {
    static final String CPYTHON = "CPython";
    static final String PYPY = "PyPy";

    /** Implementations whose interpreters can be measured. */
    static final Set<String> MEASURED = Set.of(CPYTHON, PYPY);

    /** What every interpreter runs, as the jar has it. */
    static final String SCRIPT = "python/measure.py";

    /** Those that the script has; in Python nothing changes a number atomically. */
    static final Set<ForeignBenchmark> LOOPS =
            EnumSet.of(ForeignBenchmark.SPIN, ForeignBenchmark.BALANCE_UNLOCKED, ForeignBenchmark.BALANCE_LOCK);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    Python {
        Objects.requireNonNull(implementation, "implementation");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(executable, "executable");
        forms = List.copyOf(forms);
    }

    /**
     * Asks for everything, which takes the interpreter some tries.
     *
     * @throws IOException if it doesn't answer; the message says why
     */
    static Python ask(List<String> command, Map<String, String> environment, Path script) throws IOException {
        return ask(command, environment, script, "probe");
    }

    /** Asks for everything but the forms, which is quick. */
    static Python identify(List<String> command, Path script) throws IOException {
        return ask(command, Map.of(), script, "identify");
    }

    private static Python ask(List<String> command, Map<String, String> environment, Path script, String question)
            throws IOException {
        List<String> probe = new ArrayList<>(command);
        probe.addAll(List.of(script.toString(), question));
        ChildProcess.Ended answer = ChildProcess.ask(probe, environment, PATIENCE);
        if (!answer.isDone()) {
            throw new IOException(answer.reason());
        }
        try {
            Python python = Json.MAPPER.readValue(answer.out(), Python.class);
            if (python == null) {
                throw new IOException("said nothing of itself");
            }
            return python;
        } catch (JsonProcessingException e) {
            throw new IOException("did not describe itself: " + e.getOriginalMessage(), e);
        }
    }

    /** How a command line and a file name an implementation. */
    static String runtime(String implementation) {
        return implementation.toLowerCase(Locale.ROOT);
    }

    /** Equal for all interpreters that are one file. */
    Object file() {
        return file(Path.of(executable));
    }

    /**
     * Equal for all paths to one file, hard links among them: by those an installation calls one binary both python3.14
     * and python3.14t.
     */
    static Object file(Path path) {
        try {
            Path real = path.toRealPath();
            Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
            return key == null ? real : key;
        } catch (IOException e) {
            return path;
        }
    }

    /** To compare by; builds from a repository end in a plus sign. */
    Version number() {
        return Version.parse(version.replaceFirst("\\+$", ""));
    }

    /** For instance {@code CPython 3.13.0t}, or {@code PyPy 7.3.11 (Python 3.9)}. */
    String title() {
        return implementation + " "
                + release.map(own -> own + " (Python " + minorVersion() + ")").orElse(fullVersion());
    }

    /** For instance 3.13.0, and 3.13.0t for a free-threaded build. */
    String fullVersion() {
        return version + (freeThreaded ? "t" : "");
    }

    /** For instance 3.13, and 3.13t for a free-threaded build. */
    String minorVersion() {
        return version.replaceFirst("^(\\d+\\.\\d+).*$", "$1") + (freeThreaded ? "t" : "");
    }
}
