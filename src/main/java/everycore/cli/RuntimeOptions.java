package everycore.cli;

import everycore.foreign.ForeignRuntimes;
import everycore.result.LanguageRuntime;
import everycore.run.RuntimeChoice;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which runtimes are measured beside Java. */
final class RuntimeOptions {
    private static final String ALL = "all";

    /** Java, and every other that has a finder. */
    private static final List<String> NAMES = Stream.concat(
                    Stream.of(LanguageRuntime.JAVA), ForeignRuntimes.names().stream())
            .toList();

    private static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return NAMES.iterator();
        }
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--runtimes",
            paramLabel = "NAMES",
            split = ",",
            defaultValue = ALL,
            completionCandidates = Names.class,
            description =
                    "all, or some of ${COMPLETION-CANDIDATES}. What is missing is skipped. Default: ${DEFAULT-VALUE}.")
    private List<String> runtimes;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description =
                    "A CPython or PyPy to measure; repeat it for several. Default: the newest CPython on the path and"
                            + " below pyenv, every free-threaded build, and pypy3.")
    private List<Path> pythons = List.of();

    @Option(names = "--jython", paramLabel = "JAR", description = "Default: jython-standalone.jar beside this jar.")
    private Path jython;

    /** @throws ParameterException for a name that is none of a runtime */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : runtimes) {
            if (!name.equals(ALL) && !NAMES.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--runtimes: there is no '" + name + "'; give all, or some of " + String.join(",", NAMES));
            }
            names.addAll(name.equals(ALL) ? NAMES : List.of(name));
        }
        return names;
    }

    RuntimeChoice choice() {
        boolean areNamed = !runtimes.contains(ALL) || !pythons.isEmpty() || jython != null;
        return new RuntimeChoice(names(), pythons, Optional.ofNullable(jython), areNamed);
    }
}
