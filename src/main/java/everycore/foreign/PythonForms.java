package everycore.foreign;

import everycore.result.LanguageRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Interpreters of one implementation, each in all its forms of concurrency. */
final class PythonForms {
    static final String NATIVE_EXTENSION = "native-extension";

    private static final String GIL = "PYTHON_GIL";

    /** An interpreter of its own shares no object, so no balance; and a loop in C has C's balance. */
    private static final Map<String, Set<ForeignBenchmark>> FORMS = Map.of(
            "threads",
            Python.LOOPS,
            "processes",
            Python.LOOPS,
            "subinterpreters",
            EnumSet.of(ForeignBenchmark.SPIN),
            NATIVE_EXTENSION,
            EnumSet.of(ForeignBenchmark.SPIN));

    /** The others' workers have a GIL each, so whether there is one makes no difference to how many can run. */
    private static final Set<String> SHARE_A_GIL = Set.of("threads", NATIVE_EXTENSION);

    private final String runtime;
    private final Path script;
    private final boolean hasExtension;
    private final Discovery discovery;

    /**
     * @param runtime its name
     * @param hasExtension whether the loop in C lies compiled beside the script
     */
    PythonForms(String runtime, Path script, boolean hasExtension, Discovery discovery) {
        this.runtime = runtime;
        this.script = script;
        this.hasExtension = hasExtension;
        this.discovery = discovery;
    }

    /** Two interpreters of one version would be one in the file, so the first stands for both. */
    void add(Collection<Python> pythons) {
        Map<String, Python> byVersion = new LinkedHashMap<>();
        for (Python python : pythons) {
            Python first = byVersion.putIfAbsent(python.fullVersion(), python);
            if (first != null && !first.file().equals(python.file())) {
                discovery.broken(
                        runtime,
                        python.executable() + " is of the same version as " + first.executable()
                                + "; measure it apart");
            }
        }
        byVersion.values().forEach(python -> add(python, shortestName(python, byVersion.values())));
    }

    private static String shortestName(Python python, Collection<Python> all) {
        long ofThisMinor = all.stream()
                .filter(other -> other.minorVersion().equals(python.minorVersion()))
                .count();
        return ofThisMinor == 1 ? python.minorVersion() : python.fullVersion();
    }

    private void add(Python python, String version) {
        if (python.freeThreaded()) {
            addInBothStates(python, version);
        } else {
            forms(python).forEach(form -> add(python, form, version, Map.of()));
        }
    }

    private Stream<String> forms(Python python) {
        return python.forms().stream()
                .filter(FORMS::containsKey)
                .filter(form -> hasExtension || !form.equals(NATIVE_EXTENSION));
    }

    /** On the same binary, so that nothing but the GIL differs; which state it is in, the interpreter itself says. */
    private void addInBothStates(Python python, String version) {
        for (boolean gil : List.of(false, true)) {
            Map<String, String> environment = Map.of(GIL, gil ? "1" : "0");
            String name = python.title() + (gil ? " with" : " without") + " its GIL";
            try {
                Python asked = Python.ask(List.of(python.executable(), "-B"), environment, script);
                if (asked.gil() == gil) {
                    forms(asked)
                            .filter(form -> !gil || SHARE_A_GIL.contains(form))
                            .forEach(form -> add(asked, form, version, environment));
                } else {
                    discovery.broken(name, "it turned its GIL " + (asked.gil() ? "on" : "off") + " by itself");
                }
            } catch (IOException e) {
                discovery.broken(name, e.getMessage());
            }
        }
    }

    private void add(Python python, String form, String version, Map<String, String> environment) {
        SortedMap<String, String> parameters = new TreeMap<>(Map.of("python", version, "concurrency", form));
        String title = python.title() + " " + form;
        if (python.freeThreaded()) {
            parameters.put("gil", python.gil() ? "on" : "off");
            title += python.gil() ? " with GIL" : " without GIL";
        }
        discovery.found(new ForeignRuntime(
                new LanguageRuntime(
                        runtime,
                        python.release().orElse(python.fullVersion()),
                        form,
                        Optional.of(python.gil()),
                        python.build(),
                        title),
                Path.of(python.executable()),
                List.of(python.executable(), "-B", script.toString(), form),
                environment,
                parameters,
                List.of(),
                FORMS.get(form),
                true));
    }
}
