package everycore.cli;

import everycore.render.TerminalLayout;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Options that every command has. */
final class Verbosity {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show every number and remark, and of an error its stack trace.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    /** As the terminal is, with colours where those of the help have some, too. */
    TerminalLayout layout() {
        return layout(spec.commandLine().getColorScheme().ansi().enabled());
    }

    /** The same of a text that may go into a file, which has no colours. */
    TerminalLayout layout(TextOptions text) {
        return text.isFile() ? layout(false) : layout();
    }

    private TerminalLayout layout(boolean coloured) {
        return new TerminalLayout(Terminal.columns(), verbose, coloured);
    }
}
