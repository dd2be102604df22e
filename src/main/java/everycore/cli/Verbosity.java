package everycore.cli;

import everycore.render.TerminalLayout;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class Verbosity {
    @Option(
            names = {"-v", "--verbose"},
            description = "Show every number and remark, and of an error its stack trace.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;

    TerminalLayout layout() {
        return new TerminalLayout(Terminal.columns(), verbose);
    }
}
