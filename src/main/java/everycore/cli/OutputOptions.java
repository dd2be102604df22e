package everycore.cli;

import everycore.result.BadResultFile;
import everycore.result.Environment;
import everycore.result.Label;
import everycore.result.ResultFile;
import everycore.result.ResultReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say where a run is kept, and under which name. */
final class OutputOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--label",
            paramLabel = "NAME",
            description = "Names the run. Default: CPU model, CPUs allowed and JDK.")
    private String label;

    @Option(names = "--output", paramLabel = "FILE", description = "Default: results/<label>.json.")
    private Path output;

    @ArgGroup
    private Existing existing = new Existing();

    private static final class Existing {
        @Option(names = "--resume", description = "Go on with the output file if it exists: its forks count.")
        private boolean resume;

        @Option(names = "--force", description = "Replace the output file if it exists.")
        private boolean force;
    }

    /** @param suffix keeps the files of several JVMs apart; empty where there is one */
    String label(String standard, String suffix) {
        String chosen = label == null ? standard : suffix.isEmpty() ? label : label + " " + suffix;
        try {
            Label.fileName(chosen);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--label '" + chosen + "': " + e.getMessage(), e);
        }
        return chosen;
    }

    void requireOneFileEach(int jvms) {
        if (output != null && jvms > 1) {
            throw new ParameterException(
                    spec.commandLine(), "--output names one file, and each --jvm writes its own; give --label instead");
        }
    }

    Path path(String ofLabel) {
        return output != null ? output : OutputFile.named(ofLabel);
    }

    /** The seed of the run that is resumed, so that its rounds go on in the same order. */
    Optional<Long> seed(Path path) throws CommandFailure {
        if (!resumes(path)) {
            return Optional.empty();
        }
        try {
            return ResultReader.read(path).stream()
                    .flatMap(entry -> entry.environment().stream())
                    .map(environment -> environment.protocol().seed())
                    .findFirst();
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    ResultFile open(Path path, Environment environment) throws CommandFailure {
        try {
            OutputFile.prepare(path, existing.force || existing.resume);
            return resumes(path) ? ResultFile.resume(path, environment) : new ResultFile(path, environment);
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private boolean resumes(Path path) {
        return existing.resume && Files.exists(path);
    }
}
