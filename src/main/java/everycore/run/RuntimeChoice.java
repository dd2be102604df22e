package everycore.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which runtimes are measured.
 *
 * @param pythons interpreters instead of those that are found
 * @param isNamed whether these very runtimes are wanted, so that one that is missing is a failure
 */
public record RuntimeChoice(Set<String> names, List<Path> pythons, Optional<Path> jython, boolean isNamed) {
    public RuntimeChoice {
        names = Set.copyOf(names);
        pythons = List.copyOf(pythons);
    }
}
