package everycore.foreign;

import everycore.result.LanguageRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** C and C++, compiled once for a sweep. */
final class NativeRuntimes {
    private static final List<String> C_FLAGS = List.of("-std=gnu11", "-O2", "-pthread");
    private static final List<String> CPP_FLAGS = List.of("-std=gnu++17", "-O2", "-pthread");

    private final Workshop workshop;
    private final SearchPath path;
    private final Discovery discovery;

    NativeRuntimes(Workshop workshop, SearchPath path, Discovery discovery) {
        this.workshop = workshop;
        this.path = path;
        this.discovery = discovery;
    }

    void findC() {
        Optional<Compiler> compiler = cCompiler(path);
        if (compiler.isEmpty()) {
            discovery.missing("c", "no C compiler; install gcc or clang");
            return;
        }
        try {
            workshop.unpack("c/work.h");
            add("c", compiler.get(), C_FLAGS, workshop.unpack("c/measure.c"));
        } catch (IOException e) {
            discovery.broken("c", compiler.get().executable() + ": " + e.getMessage());
        }
    }

    void findCpp() {
        Optional<Compiler> compiler = Compiler.find(path, List.of("c++", "g++", "clang++"));
        if (compiler.isEmpty()) {
            discovery.missing("cpp", "no C++ compiler; install g++ or clang++");
            return;
        }
        try {
            add("cpp", compiler.get(), CPP_FLAGS, workshop.unpack("cpp/measure.cpp"));
        } catch (IOException e) {
            discovery.broken("cpp", compiler.get().executable() + ": " + e.getMessage());
        }
    }

    static Optional<Compiler> cCompiler(SearchPath path) {
        return Compiler.find(path, List.of("cc", "gcc", "clang"));
    }

    private void add(String name, Compiler compiler, List<String> flags, Path source) throws IOException {
        Path program = source.resolveSibling("measure");
        compiler.compile(flags, source, program);
        discovery.found(new ForeignRuntime(
                new LanguageRuntime(name, compiler.version(), "threads", Optional.empty()),
                compiler.executable(),
                List.of(program.toString()),
                Map.of(),
                new TreeMap<>(),
                flags,
                EnumSet.allOf(ForeignBenchmark.class),
                true));
    }
}
