package everycore.cli;

import picocli.CommandLine.Option;

/** Options that every command has. */
final class Verbosity {
    @Option(names = "--verbose", description = "On an error print its stack trace too.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    private boolean help;
}
