package everycore.foreign;

import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the runtimes of this system that a sweep can measure beside Java. */
public final class ForeignRuntimes {
    private static final List<RuntimeFinder> FINDERS =
            List.of(CompiledFinder.C, CompiledFinder.CPP, PythonFinder.CPYTHON, PythonFinder.PYPY, new JythonFinder());

    private ForeignRuntimes() {}

    /** Of every runtime that there are loops for. */
    public static List<String> names() {
        return Stream.concat(Stream.of(PlainJava.NAME), FINDERS.stream().map(RuntimeFinder::name))
                .toList();
    }

    /**
     * @param names of the runtimes that are wanted; those that no finder has are left to others
     * @param pythons interpreters to measure instead of those of their implementation that are found
     * @throws IOException if the workshop can't be used
     */
    public static Discovery discover(Set<String> names, List<Path> pythons, Optional<Path> jython, Workshop workshop)
            throws IOException {
        Discovery discovery = new Discovery();
        NamedPythons named = NamedPythons.ask(pythons, names, workshop, discovery);
        RuntimeFinder.Search search = new RuntimeFinder.Search(SearchPath.ofSystem(), workshop, named, jython);
        for (RuntimeFinder finder : FINDERS) {
            if (names.contains(finder.name())) {
                finder.find(search, discovery);
            }
        }
        return discovery;
    }
}
