package everycore.foreign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CPython: the interpreters that are named, or those of this system that are worth measuring. */
final class CPythonFinder implements RuntimeFinder {
    static final String NAME = "cpython";

    private static final List<String> LIBRARY_FLAGS = List.of("-std=gnu11", "-O2", "-shared", "-fPIC");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void find(Search search, Discovery discovery) throws IOException {
        Path script = search.workshop().unpack(Python.SCRIPT);
        List<Path> executables = search.pythons().isEmpty() ? worthMeasuring(search.path(), script) : search.pythons();
        if (executables.isEmpty()) {
            discovery.missing(NAME, "no CPython; install python3, or name one by --python");
        }
        List<Python> pythons = ask(executables, script, discovery);
        boolean wanted = pythons.stream().anyMatch(python -> python.forms().contains(CPythonForms.NATIVE_EXTENSION));
        boolean hasExtension = wanted && compileExtension(search, script, discovery);
        new CPythonForms(script, hasExtension, discovery).add(pythons);
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
                    discovery.broken(NAME, executable + " is " + python.implementation() + "; name a CPython");
                }
            } catch (IOException e) {
                discovery.broken(NAME, executable + ": " + e.getMessage());
            }
        }
        return pythons;
    }

    /** Compiles the loop in C to a library beside the script, where the script looks for it. */
    private static boolean compileExtension(Search search, Path script, Discovery discovery) throws IOException {
        String name = NAME + " " + CPythonForms.NATIVE_EXTENSION;
        Optional<Compiler> compiler = CompiledFinder.C.compiler(search.path());
        if (compiler.isEmpty()) {
            discovery.missing(name, CompiledFinder.C.whatToInstall());
            return false;
        }
        search.workshop().unpack("c/work.h");
        Path source = search.workshop().unpack("c/loop.c");
        try {
            compiler.get().compile(LIBRARY_FLAGS, source, script.resolveSibling("loop.so"));
            return true;
        } catch (IOException e) {
            discovery.broken(name, compiler.get().executable() + ": " + e.getMessage());
            return false;
        }
    }
}
