package everycore.sweep;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where commands are looked for: in the directories of the variable PATH, but not in those that depend on the current directory,
 * such as {@code .} and an empty entry. Whoever unpacks files somewhere and runs a command there must not run one of the files.
 */
public final class SearchDirectories {
    public static final String VARIABLE = "PATH";

    private static final List<String> USUAL = List.of("/usr/bin", "/bin");

    private SearchDirectories() {}

    /** Those of a value of the variable, the first to be searched first. */
    public static Stream<Path> of(String value) {
        return entries(value).map(Path::of);
    }

    /** The value without the others. Where none is left, the usual ones: without any, Java and systems take the current directory. */
    public static String absolute(String value) {
        return entries(value).collect(Collectors.joining(File.pathSeparator));
    }

    /** Also what a child starts, as a compiler does its assembler, is not to be found elsewhere. */
    public static void restrict(Map<String, String> environment) {
        environment.compute(VARIABLE, (any, value) -> absolute(value == null ? "" : value));
    }

    private static Stream<String> entries(String value) {
        List<String> absolute = Arrays.stream(value.split(File.pathSeparator))
                .filter(SearchDirectories::isAbsolute)
                .toList();
        return (absolute.isEmpty() ? USUAL : absolute).stream();
    }

    private static boolean isAbsolute(String entry) {
        try {
            return Path.of(entry).isAbsolute();
        } catch (InvalidPathException e) {
            // No directory of this system has such a name.
            return false;
        }
    }
}
