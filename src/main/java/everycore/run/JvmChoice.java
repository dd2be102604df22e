package everycore.run;

import java.nio.file.Path;
import java.util.List;

/**
 * Which JVMs are measured.
 *
 * @param named none for the one that this runs on
 * @param describer main class of this program, whose command {@code machine --format json} describes a JVM
 */
public record JvmChoice(List<NamedJvm> named, boolean virtualThreads, String describer) {
    /**
     * One that was given.
     *
     * @param name empty where its version is enough to tell it from the others
     * @param path a JDK's directory or its java
     */
    public record NamedJvm(String name, Path path) {}

    public JvmChoice {
        named = List.copyOf(named);
    }
}
