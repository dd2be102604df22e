package everycore.cli;

import everycore.foreign.ForeignBenchmark;
import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhBenchmarks;
import everycore.result.LanguageRuntime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what is measured. */
final class BenchmarkOptions {
    /** What is measured, in Java and in other runtimes. */
    record Chosen(List<JmhBenchmark> java, List<ForeignBenchmark> foreign) {}

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            description = "Measure benchmarks whose name matches. Default: all but those that are measured on request.")
    private Pattern include;

    @Option(
            names = "--exclude",
            paramLabel = "REGEX",
            defaultValue = "(?!)",
            description = "Leave out benchmarks whose name matches.")
    private Pattern exclude;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUES",
            description = "Other values for a benchmark's parameter, for instance accounts=2,64.")
    private Map<String, String> parameters = Map.of();

    @Option(names = "--list", description = "Say what there is to measure, a line each, and measure nothing.")
    private boolean list;

    boolean isList() {
        return list;
    }

    /** @throws ParameterException if the options leave nothing, or name a parameter that nothing has */
    Chosen among(Set<String> runtimes) {
        boolean javaAlone = runtimes.equals(Set.of(LanguageRuntime.JAVA));
        Chosen chosen = new Chosen(
                runtimes.contains(LanguageRuntime.JAVA) ? java() : List.of(), javaAlone ? List.of() : foreign());
        if (chosen.java().isEmpty() && chosen.foreign().isEmpty()) {
            throw nothingMatches();
        }
        return chosen;
    }

    /** All that the patterns leave; without --include those on request too. */
    Chosen toList() {
        Pattern any = Optional.ofNullable(include).orElse(Pattern.compile(""));
        Chosen chosen = new Chosen(JmhBenchmarks.matching(Optional.of(any), exclude), foreign());
        if (chosen.java().isEmpty() && chosen.foreign().isEmpty()) {
            throw nothingMatches();
        }
        return chosen;
    }

    private List<JmhBenchmark> java() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach(
                (name, text) -> values.put(name, Arrays.asList(text.strip().split("\\s*,\\s*"))));
        List<JmhBenchmark> benchmarks = JmhBenchmarks.matching(Optional.ofNullable(include), exclude);
        for (String name : values.keySet()) {
            if (values.get(name).stream().anyMatch(String::isBlank)) {
                throw new ParameterException(spec.commandLine(), "--param: '" + name + "' has an empty value");
            }
            if (benchmarks.stream().noneMatch(it -> it.parameters().containsKey(name))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--param: no benchmark that is measured has a parameter '" + name + "'; see --list");
            }
        }
        return benchmarks.stream().map(it -> it.withParameters(values)).toList();
    }

    private List<ForeignBenchmark> foreign() {
        return ForeignBenchmark.matching(Optional.ofNullable(include).orElse(Pattern.compile("")), exclude);
    }

    private ParameterException nothingMatches() {
        Stream<String> all = Stream.concat(
                JmhBenchmarks.all().stream().map(JmhBenchmark::name),
                Stream.of(ForeignBenchmark.values()).map(ForeignBenchmark::label));
        return new ParameterException(
                spec.commandLine(),
                "no benchmark of these runtimes matches --include '"
                        + Optional.ofNullable(include).map(Pattern::toString).orElse("") + "' --exclude '" + exclude
                        + "'; there are: " + all.collect(Collectors.joining(", ")));
    }
}
