package everycore.cli;

import everycore.run.Destination;
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

    @Option(
            names = "--commit",
            paramLabel = "HASH",
            description =
                    "Notes which commit is measured, for series over commits, such as \"$$(git rev-parse HEAD)\".")
    private String commit;

    @Option(
            names = "--machine-id",
            paramLabel = "NAME",
            description =
                    "What to call this machine among others of its kind, which else pass for one, such as its node's name."
                            + " Default: none, as files hold no host names.")
    private String machine;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Default: results/<label>.json.")
    private Path output;

    @ArgGroup
    private Existing existing = new Existing();

    private static final class Existing {
        @Option(
                names = "--resume",
                description = "Go on with the last session of the output file if it exists: its forks count.")
        private boolean resume;

        @Option(
                names = "--session",
                description = "Add a session, another sitting at the same, to the output file if it exists.")
        private boolean session;

        @Option(names = "--force", description = "Replace the output file if it exists.")
        private boolean force;

        private Destination.Existing choice() {
            if (resume) {
                return Destination.Existing.RESUMED;
            }
            if (session) {
                return Destination.Existing.EXTENDED;
            }
            return force ? Destination.Existing.REPLACED : Destination.Existing.REFUSED;
        }
    }

    /** @throws ParameterException if it is blank */
    Optional<String> machineId() {
        return named("--machine-id", machine);
    }

    private Optional<String> named(String option, String value) {
        if (value != null && value.isBlank()) {
            throw new ParameterException(spec.commandLine(), option + " is empty; give it a name or leave it out");
        }
        return Optional.ofNullable(value);
    }

    boolean addsASession() {
        return existing.session;
    }

    /** @throws ParameterException if a file can't be named so, or several sides would write it */
    Destination destination(int files) {
        if (output != null && files > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--output names one file, and each --jvm and each --jar writes its own; give --label instead");
        }
        try {
            return new Destination(
                    Optional.ofNullable(label),
                    named("--commit", commit),
                    Optional.ofNullable(output),
                    existing.choice());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--label '" + label + "': " + e.getMessage(), e);
        }
    }
}
