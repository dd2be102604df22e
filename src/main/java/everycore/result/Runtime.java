package everycore.result;

import java.util.Objects;
import java.util.Optional;

/**
 * What ran the loop.
 *
 * @param name java, c, cpp, cpython or jython
 * @param version as the runtime itself reports it
 * @param concurrency threads, processes, subinterpreters or native-extension
 * @param gil whether a global interpreter lock was on; absent where there is no such thing
 */
public record Runtime(String name, String version, String concurrency, Optional<Boolean> gil) {
    public Runtime {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(concurrency, "concurrency");
        Objects.requireNonNull(gil, "gil");
    }
}
