package everycore.cli;

import everycore.run.NameFilter;
import everycore.run.Selection;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what is measured; short ones are JMH's own. */
final class BenchmarkOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "Measure benchmarks whose name matches. Default: all but those that are measured on request.")
    private Pattern include;

    @Option(
            names = {"-e", "--exclude"},
            paramLabel = "REGEX",
            description = "Leave out benchmarks whose name matches.")
    private Pattern exclude;

    @Option(
            names = {"-p", "--param"},
            paramLabel = "NAME=VALUES",
            description = "Other values for a benchmark's parameter, for instance accounts=2,64.")
    private Map<String, String> parameters = Map.of();

    @Option(
            names = {"-l", "--list"},
            description = "Say what these options let be measured, a line each, and measure nothing.")
    private boolean list;

    boolean areForList() {
        return list;
    }

    /**
     * What a sweep measures; for the list also what it would measure on request.
     *
     * @throws ParameterException if the options leave nothing, or name a parameter that nothing has
     */
    Selection selection(Selection available) {
        NameFilter filter = new NameFilter(Optional.ofNullable(include), Optional.ofNullable(exclude));
        Selection selection = list ? available.filtered(filter) : available.ofSweep(filter);
        if (selection.isEmpty()) {
            throw nothingMatches(available);
        }
        try {
            return selection.withParameters(values());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--param: " + e.getMessage(), e);
        }
    }

    private Map<String, List<String>> values() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach(
                (name, text) -> values.put(name, Arrays.asList(text.strip().split("\\s*,\\s*"))));
        return values;
    }

    private ParameterException nothingMatches(Selection available) {
        String included = include == null ? "" : " --include '" + include + "'";
        String excluded = exclude == null ? "" : " --exclude '" + exclude + "'";
        String hint = include == null ? "" : Nearest.hint(include.pattern(), available.names());
        return new ParameterException(
                spec.commandLine(),
                "no benchmark that is here is left by" + included + excluded + hint + "; --list names all");
    }
}
