package everycore.cli;

import everycore.jmh.JmhBuild;
import everycore.result.Label;
import everycore.run.CommandFailure;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that name somebody else's benchmarks. */
final class BuildOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--jar",
            paramLabel = "[NAME=]PATH",
            description = "Measure the JMH benchmarks of this jar instead of everycore's own, each with its mode, unit"
                    + " and threads; repeat it to measure several builds in the same rounds, one file each.")
    private List<String> jars = List.of();

    @Option(
            names = "--class-path",
            paramLabel = "[NAME=]PATHS",
            description = "The same of a build that is no single jar, its parts divided as for java -cp.")
    private List<String> classPaths = List.of();

    boolean areGiven() {
        return !jars.isEmpty() || !classPaths.isEmpty();
    }

    int count() {
        return jars.size() + classPaths.size();
    }

    /** @throws ParameterException if two would write the same file, or a file can't be named after one */
    List<JmhBuild> builds() throws CommandFailure {
        List<JmhBuild> builds = new ArrayList<>();
        for (String jar : jars) {
            Named named = Named.parse(jar);
            builds.add(build(named.name(), List.of(existing(named.value()))));
        }
        for (String text : classPaths) {
            Named named = Named.parse(text);
            List<Path> parts = new ArrayList<>();
            for (String part : Stream.of(named.value().split(File.pathSeparator))
                    .filter(it -> !it.isBlank())
                    .toList()) {
                parts.add(existing(part));
            }
            if (parts.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "--class-path '" + text + "' names no file");
            }
            builds.add(build(named.name(), parts));
        }
        requireFilesOfTheirOwn(builds);
        return builds;
    }

    private static JmhBuild build(String name, List<Path> classPath) {
        String byDefault =
                classPath.get(0).toAbsolutePath().normalize().getFileName().toString();
        return new JmhBuild(name.isEmpty() ? byDefault.replaceFirst("\\.jar$", "") : name, classPath);
    }

    private static Path existing(String text) throws CommandFailure {
        try {
            Path path = Path.of(text);
            if (!Files.isReadable(path)) {
                throw new CommandFailure(text + ": no such file, or not to be read");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new CommandFailure(text + ": no path: " + e.getReason(), e);
        }
    }

    private void requireFilesOfTheirOwn(List<JmhBuild> builds) {
        Set<String> names = new HashSet<>();
        for (JmhBuild build : builds) {
            if (!names.add(fileName(build.name()))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "two builds named '" + build.name()
                                + "' would write the same file; name them, as in --jar before=PATH --jar after=PATH");
            }
        }
    }

    private String fileName(String name) {
        try {
            return Label.fileName(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--jar '" + name + "': " + e.getMessage(), e);
        }
    }
}
