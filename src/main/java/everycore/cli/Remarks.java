package everycore.cli;

import java.io.PrintWriter;
import java.io.Writer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that silences what is said beside the result. */
final class Remarks {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no remarks: the result and errors alone.")
    private boolean quiet;

    boolean areSilent() {
        return quiet;
    }

    PrintWriter writer() {
        return quiet
                ? new PrintWriter(Writer.nullWriter())
                : new PrintableWriter(spec.commandLine().getErr());
    }
}
