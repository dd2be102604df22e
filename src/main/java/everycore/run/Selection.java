package everycore.run;

import everycore.foreign.ForeignBenchmark;
import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhBenchmarks;
import everycore.jmh.JmhBuild;
import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is measured, in Java and in other runtimes. */
public record Selection(List<JmhBenchmark> java, List<ForeignBenchmark> foreign) {
    public Selection {
        java = List.copyOf(java);
        foreign = List.copyOf(foreign);
    }

    /** All of ours that these runtimes have, those included that are measured on request alone. */
    public static Selection ours(Set<String> runtimes) {
        boolean javaAlone = runtimes.equals(Set.of(LanguageRuntime.JAVA));
        Stream<JmhBenchmark> java =
                runtimes.contains(LanguageRuntime.JAVA) ? JmhBenchmarks.ours().stream() : Stream.of();
        Stream<ForeignBenchmark> foreign = javaAlone ? Stream.of() : Stream.of(ForeignBenchmark.values());
        return new Selection(java.toList(), foreign.toList());
    }

    /** All that these builds hold, as the first JVM sees it. */
    public static Selection of(List<JmhBuild> builds, JvmChoice jvms) throws CommandFailure {
        List<JmhBenchmark> java = new ArrayList<>();
        for (JmhBuild build : builds) {
            java.addAll(benchmarks(build, jvms));
        }
        return new Selection(java, List.of());
    }

    private static List<JmhBenchmark> benchmarks(JmhBuild build, JvmChoice jvms) throws CommandFailure {
        String place = build.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        try {
            List<JmhBenchmark> benchmarks = JmhBenchmarks.of(build, MeasuredJvm.first(jvms));
            if (jvms.virtualThreads()
                    && benchmarks.stream().anyMatch(it -> !it.build().hasVirtualThreads())) {
                throw new CommandFailure(place + ": --executor virtual needs a build with JMH 1.37 or later");
            }
            return benchmarks;
        } catch (IOException e) {
            throw new CommandFailure(place + ": " + e.getMessage(), e);
        }
    }

    /** What the filter leaves. */
    public Selection filtered(NameFilter filter) {
        return new Selection(
                java.stream().filter(it -> filter.keeps(it.name())).toList(),
                foreign.stream().filter(it -> filter.keeps(it.label())).toList());
    }

    /** What a sweep measures of what the filter leaves. */
    public Selection ofSweep(NameFilter filter) {
        Selection all = filtered(filter);
        return filter.isRequest()
                ? all
                : new Selection(all.java.stream().filter(it -> !it.onRequest()).toList(), all.foreign);
    }

    /** Those of these names alone, as if somebody had asked for each. */
    public Selection requested(Collection<String> names) {
        return new Selection(
                java.stream()
                        .filter(it -> names.contains(it.name()))
                        .map(JmhBenchmark::requested)
                        .toList(),
                List.of());
    }

    /**
     * With other values of parameters.
     *
     * @throws IllegalArgumentException if nothing has a parameter of that name, or a value is empty
     */
    public Selection withParameters(Map<String, List<String>> values) {
        values.forEach((name, some) -> {
            if (some.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("'" + name + "' has an empty value");
            }
            if (java.stream().noneMatch(it -> it.parameters().containsKey(name))) {
                throw new IllegalArgumentException(
                        "no benchmark that is measured has a parameter '" + name + "'; see --list");
            }
        });
        return new Selection(java.stream().map(it -> it.withParameters(values)).toList(), foreign);
    }

    /** Without what needs more threads than the most that are measured: a reader beside writers is no cell on one. */
    public Selection within(int mostThreads) {
        return new Selection(
                java.stream().filter(it -> !it.hasReader() || mostThreads > 1).toList(), foreign);
    }

    /** Those that the benchmarks are of; ours where none is of Java. */
    List<JmhBuild> builds() {
        List<JmhBuild> builds =
                java.stream().map(JmhBenchmark::build).distinct().toList();
        return builds.isEmpty() ? List.of(JmhBuild.ours()) : builds;
    }

    public boolean isEmpty() {
        return java.isEmpty() && foreign.isEmpty();
    }

    /** As people type them. */
    public List<String> names() {
        return Stream.concat(
                        java.stream().map(it -> Cell.shortName(it.name())),
                        foreign.stream().map(ForeignBenchmark::label))
                .toList();
    }
}
