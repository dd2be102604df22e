package everycore.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong, where, and what to do. */
final class Errors {
    private Errors() {}

    static int wrongArguments(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        command.getErr()
                .println(oneLine(error.getMessage()) + " (see '"
                        + command.getCommandSpec().qualifiedName() + " --help')");
        return ExitStatus.WRONG_ARGUMENTS;
    }

    static int failedRun(Exception error, CommandLine command, ParseResult arguments) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        if (!(error instanceof CommandFailure)) {
            message = "unexpected: " + error.getClass().getSimpleName() + ": " + message;
        }
        command.getErr().println("everycore: " + oneLine(message));
        if (verbose(arguments)) {
            error.printStackTrace(command.getErr());
        }
        return ExitStatus.FAILED;
    }

    private static boolean verbose(ParseResult arguments) {
        ParseResult deepest = arguments;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        return deepest.hasMatchedOption("--verbose");
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*[\\r\\n]+\\s*", "; ");
    }
}
