package everycore.foreign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the CPythons of this system. */
final class PythonInterpreters {
    private static final Pattern NAME = Pattern.compile("python(\\d(\\.\\d+t?)?)?(\\.exe)?");

    private final Path script;

    PythonInterpreters(Path script) {
        this.script = script;
    }

    /**
     * Every distinct CPython on the path and below pyenv's root, the oldest first, without the forms it has; what doesn't
     * answer is no Python.
     */
    Collection<Python> all(SearchPath path, Optional<Path> pyenvRoot) {
        List<Path> commands = new ArrayList<>(path.findAll(NAME));
        pyenvRoot.ifPresent(root -> commands.addAll(ofPyenv(root)));
        Map<Object, Python> byFile = new LinkedHashMap<>();
        for (Path command : commands) {
            try {
                if (!byFile.containsKey(Python.file(command))) {
                    Python python = Python.identify(List.of(command.toString(), "-B"), script);
                    byFile.putIfAbsent(python.file(), python);
                }
            } catch (IOException e) {
                // A wrapper without an interpreter behind it, or something else of this name.
            }
        }
        return byFile.values().stream()
                .filter(python -> python.implementation().equals(Python.CPYTHON))
                .sorted(Comparator.comparing(Python::number))
                .toList();
    }

    /** Those of this system that are worth measuring. */
    static List<Path> worthMeasuring(SearchPath path, Path script) {
        return worthMeasuring(new PythonInterpreters(script).all(path, pyenvRoot())).stream()
                .map(python -> Path.of(python.executable()))
                .toList();
    }

    /** The newest with a GIL, and every one that can do without. */
    static List<Python> worthMeasuring(Collection<Python> all) {
        Stream<Python> newest =
                all.stream()
                        .filter(python -> !python.freeThreaded())
                        .max(Comparator.comparing(Python::number))
                        .stream();
        return Stream.concat(newest, all.stream().filter(Python::freeThreaded)).toList();
    }

    /** Where pyenv keeps its versions: its own variable, or its usual place. */
    static Optional<Path> pyenvRoot() {
        Path root = Optional.ofNullable(System.getenv("PYENV_ROOT"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".pyenv"));
        return Optional.of(root).filter(Files::isDirectory);
    }

    private static List<Path> ofPyenv(Path root) {
        try (Stream<Path> versions = Files.list(root.resolve("versions"))) {
            return versions.map(version -> version.resolve("bin" + File.separator + "python"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
