package everycore.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One implementation of Python: the interpreters that are named, or those of this system that are worth measuring.
 *
 * @param whatToInstall where there is none of it
 * @param worthMeasuring those on a path, which may be asked by the script
 */
record PythonFinder(
        String implementation, String whatToInstall, BiFunction<SearchPath, Path, List<Path>> worthMeasuring)
        implements RuntimeFinder {
    static final PythonFinder CPYTHON = new PythonFinder(
            Python.CPYTHON, "no CPython; install python3, or name one by --python", PythonInterpreters::worthMeasuring);

    static final PythonFinder PYPY = new PythonFinder(
            Python.PYPY,
            "no PyPy; install pypy3, or name one by --python",
            (path, script) -> path.find("pypy3").stream().toList());

    private static final List<String> LIBRARY_FLAGS = List.of("-std=gnu11", "-O2", "-shared", "-fPIC");

    @Override
    public String name() {
        return Python.runtime(implementation);
    }

    @Override
    public void find(Search search, Discovery discovery) throws IOException {
        Path script = search.workshop().unpack(Python.SCRIPT);
        Optional<List<Path>> named = search.pythons().of(name());
        List<Path> executables = named.orElseGet(() -> worthMeasuring.apply(search.path(), script));
        if (named.isEmpty() && executables.isEmpty()) {
            discovery.missing(name(), whatToInstall);
        }
        List<Python> pythons = ask(executables, script, discovery);
        boolean wanted = pythons.stream().anyMatch(python -> python.forms().contains(PythonForms.NATIVE_EXTENSION));
        boolean hasExtension = wanted && compileExtension(search, script, discovery);
        new PythonForms(name(), script, hasExtension, discovery).add(pythons);
    }

    private List<Python> ask(List<Path> executables, Path script, Discovery discovery) {
        List<Python> pythons = new ArrayList<>();
        for (Path executable : executables) {
            try {
                Python python = Python.ask(List.of(executable.toString(), "-B"), Map.of(), script);
                if (python.implementation().equals(implementation)) {
                    pythons.add(python);
                } else {
                    discovery.broken(name(), executable + " is " + python.implementation());
                }
            } catch (IOException e) {
                discovery.broken(name(), executable + ": " + e.getMessage());
            }
        }
        return pythons;
    }

    /** Compiles the loop in C to a library beside the script, where the script looks for it. */
    private boolean compileExtension(Search search, Path script, Discovery discovery) throws IOException {
        String name = name() + " " + PythonForms.NATIVE_EXTENSION;
        Path library = script.resolveSibling("loop.so");
        if (Files.exists(library)) {
            return true;
        }
        Optional<Compiler> compiler = CompiledFinder.C.compiler(search.path());
        if (compiler.isEmpty()) {
            discovery.missing(name, CompiledFinder.C.whatToInstall());
            return false;
        }
        search.workshop().unpack("c/work.h");
        Path source = search.workshop().unpack("c/loop.c");
        try {
            compiler.get().compile(LIBRARY_FLAGS, source, library);
            return true;
        } catch (IOException e) {
            discovery.broken(name, compiler.get().executable() + ": " + e.getMessage());
            return false;
        }
    }
}
