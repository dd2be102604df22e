package everycore.foreign;

import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The interpreters that a user named, by the runtime that each of them is.
 *
 * @param areAllKnown whether each of them is one that can be measured
 */
record NamedPythons(Map<String, List<Path>> byRuntime, boolean areAllKnown) {
    static final NamedPythons NONE = new NamedPythons(Map.of(), true);

    private static final String NAME = "python";

    NamedPythons {
        byRuntime = Map.copyOf(byRuntime);
    }

    /**
     * @param wanted the runtimes that were asked for; where no Python is among them, nobody is asked
     * @throws IOException if the workshop can't be used
     */
    static NamedPythons ask(List<Path> executables, Set<String> wanted, Workshop workshop, Discovery discovery)
            throws IOException {
        if (executables.isEmpty()
                || Python.MEASURED.stream().map(Python::runtime).noneMatch(wanted::contains)) {
            return NONE;
        }
        Path script = workshop.unpack(Python.SCRIPT);
        Map<String, List<Path>> byRuntime = new HashMap<>();
        boolean areAllKnown = true;
        for (Path executable : executables) {
            Optional<String> runtime = runtime(executable, wanted, script, discovery);
            runtime.ifPresent(name ->
                    byRuntime.computeIfAbsent(name, any -> new ArrayList<>()).add(executable));
            areAllKnown &= runtime.isPresent();
        }
        return new NamedPythons(byRuntime, areAllKnown);
    }

    private static Optional<String> runtime(Path executable, Set<String> wanted, Path script, Discovery discovery) {
        try {
            String implementation = Python.identify(List.of(executable.toString(), "-B"), script)
                    .implementation();
            String runtime = Python.runtime(implementation);
            if (!Python.MEASURED.contains(implementation)) {
                discovery.broken(NAME, executable + " is " + implementation + "; name a CPython or a PyPy");
            } else if (!wanted.contains(runtime)) {
                discovery.broken(NAME, executable + " is " + implementation + ", and " + runtime + " is not asked for");
            } else {
                return Optional.of(runtime);
            }
        } catch (IOException e) {
            discovery.broken(NAME, executable + ": " + e.getMessage());
        }
        return Optional.empty();
    }

    /** Those of one runtime; empty where the user left it to others to find them, which is not so after a mistake. */
    Optional<List<Path>> of(String runtime) {
        Optional<List<Path>> named = Optional.ofNullable(byRuntime.get(runtime));
        return named.isPresent() || areAllKnown ? named : Optional.of(List.of());
    }
}
