package everycore.result;

import java.util.Objects;

/**
 * The build that benchmarks come from, where they are not everycore's own.
 *
 * @param name of its file, without the directory
 * @param sha256 the first twelve digits of the hash of what it holds
 * @param jmhVersion for instance 1.37
 */
public record Jar(String name, String sha256, String jmhVersion) {
    public Jar {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(jmhVersion, "jmhVersion");
    }
}
