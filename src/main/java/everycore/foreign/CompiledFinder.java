package everycore.foreign;

import everycore.result.LanguageRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A language whose loops are one program, compiled once for a sweep.
 *
 * @param compilers commands, the first that answers is taken
 * @param whatToInstall where there is none of them
 * @param program its source, as the jar has it
 * @param headers that it includes
 */
record CompiledFinder(
        String name,
        String title,
        List<String> compilers,
        String whatToInstall,
        List<String> flags,
        String program,
        List<String> headers)
        implements RuntimeFinder {
    static final CompiledFinder C = new CompiledFinder(
            "c",
            "C",
            List.of("cc", "gcc", "clang"),
            "no C compiler; install gcc or clang",
            List.of("-std=gnu11", "-O2", "-pthread"),
            "c/measure.c",
            List.of("c/work.h"));

    static final CompiledFinder CPP = new CompiledFinder(
            "cpp",
            "C++",
            List.of("c++", "g++", "clang++"),
            "no C++ compiler; install g++ or clang++",
            List.of("-std=gnu++17", "-O2", "-pthread"),
            "cpp/measure.cpp",
            List.of());

    @Override
    public void find(Search search, Discovery discovery) throws IOException {
        Optional<Compiler> compiler = compiler(search.path());
        if (compiler.isEmpty()) {
            discovery.missing(name, whatToInstall);
            return;
        }
        for (String header : headers) {
            search.workshop().unpack(header);
        }
        Path source = search.workshop().unpack(program);
        try {
            discovery.found(compile(compiler.get(), source));
        } catch (IOException e) {
            discovery.broken(name, compiler.get().executable() + ": " + e.getMessage());
        }
    }

    Optional<Compiler> compiler(SearchPath path) {
        return Compiler.find(path, compilers);
    }

    private ForeignRuntime compile(Compiler compiler, Path source) throws IOException {
        Path measure = source.resolveSibling("measure");
        compiler.compile(flags, source, measure);
        return new ForeignRuntime(
                new LanguageRuntime(name, compiler.version(), "threads", Optional.empty(), title),
                compiler.executable(),
                List.of(measure.toString()),
                Map.of(),
                new TreeMap<>(),
                flags,
                EnumSet.allOf(ForeignBenchmark.class),
                true);
    }
}
