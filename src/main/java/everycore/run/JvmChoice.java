package everycore.run;

import java.nio.file.Path;
import java.util.List;

/**
 * Which JVMs are measured.
 *
 * @param paths each a JDK's directory or its java; none for the one that this runs on
 * @param describer main class of this program, whose command {@code machine --format json} describes a JVM
 */
public record JvmChoice(List<Path> paths, boolean virtualThreads, String describer) {
    public JvmChoice {
        paths = List.copyOf(paths);
    }
}
