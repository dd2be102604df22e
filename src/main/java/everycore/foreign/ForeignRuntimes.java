package everycore.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the runtimes of this system that a sweep can measure beside Java. */
public final class ForeignRuntimes {
    private static final List<String> LIBRARY_FLAGS = List.of("-std=gnu11", "-O2", "-shared", "-fPIC");

    private ForeignRuntimes() {}

    /**
     * @param names of the runtimes that are wanted: c, cpp, cpython, jython
     * @param pythons interpreters to measure instead of those that are found
     * @throws IOException if the workshop can't be used
     */
    public static Discovery discover(Set<String> names, List<Path> pythons, Optional<Path> jython, Workshop workshop)
            throws IOException {
        Discovery discovery = new Discovery();
        SearchPath path = SearchPath.ofSystem();
        NativeRuntimes compiled = new NativeRuntimes(workshop, path, discovery);
        if (names.contains("c")) {
            compiled.findC();
        }
        if (names.contains("cpp")) {
            compiled.findCpp();
        }
        Path script = workshop.unpack("python/measure.py");
        if (names.contains("cpython")) {
            findPython(pythons, path, script, workshop, discovery);
        }
        if (names.contains("jython")) {
            JythonRuntime.find(jython, script, discovery);
        }
        return discovery;
    }

    private static void findPython(
            List<Path> named, SearchPath path, Path script, Workshop workshop, Discovery discovery) throws IOException {
        List<Path> executables = named.isEmpty() ? worthMeasuring(path, script) : named;
        if (executables.isEmpty()) {
            discovery.missing("cpython", "no CPython; install python3, or name one by --python");
        }
        List<Python> pythons = ask(executables, script, discovery);
        boolean wanted = pythons.stream().anyMatch(python -> python.forms().contains(PythonRuntimes.NATIVE_EXTENSION));
        boolean hasExtension = wanted && compileExtension(path, script, workshop, discovery);
        new PythonRuntimes(script, hasExtension, discovery).add(pythons);
    }

    private static List<Path> worthMeasuring(SearchPath path, Path script) {
        PythonInterpreters interpreters = new PythonInterpreters(script);
        return PythonInterpreters.worthMeasuring(interpreters.all(path, PythonInterpreters.pyenvRoot())).stream()
                .map(python -> Path.of(python.executable()))
                .toList();
    }

    private static List<Python> ask(List<Path> executables, Path script, Discovery discovery) {
        List<Python> pythons = new ArrayList<>();
        for (Path executable : executables) {
            try {
                Python python = Python.ask(List.of(executable.toString(), "-B"), Map.of(), script);
                if (python.implementation().equals(Python.CPYTHON)) {
                    pythons.add(python);
                } else {
                    discovery.broken("cpython", executable + " is " + python.implementation() + "; name a CPython");
                }
            } catch (IOException e) {
                discovery.broken("cpython", executable + ": " + e.getMessage());
            }
        }
        return pythons;
    }

    /** Compiles the loop in C to a library beside the script, where the script looks for it. */
    private static boolean compileExtension(SearchPath path, Path script, Workshop workshop, Discovery discovery)
            throws IOException {
        Optional<Compiler> compiler = NativeRuntimes.cCompiler(path);
        if (compiler.isEmpty()) {
            discovery.missing("cpython native-extension", "no C compiler; install gcc or clang");
            return false;
        }
        workshop.unpack("c/work.h");
        Path source = workshop.unpack("c/loop.c");
        try {
            compiler.get().compile(LIBRARY_FLAGS, source, script.resolveSibling("loop.so"));
            return true;
        } catch (IOException e) {
            discovery.broken("cpython native-extension", compiler.get().executable() + ": " + e.getMessage());
            return false;
        }
    }
}
