package everycore.cli;

import everycore.run.Bug;
import everycore.run.CommandFailure;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what went wrong, where, and what to do. */
final class Errors {
    private Errors() {}

    static int wrongArguments(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        new ErrorWriter(command)
                .println(oneLine(reason(error)) + " (see '"
                        + command.getCommandSpec().qualifiedName() + " --help')");
        return ExitStatus.WRONG_ARGUMENTS;
    }

    static int failedRun(Exception error, CommandLine command, ParseResult arguments) {
        String message = error.getMessage() == null ? error.toString() : error.getMessage();
        if (!(error instanceof CommandFailure)) {
            message = Bug.words(error, "the command and its files, and what --verbose adds");
        }
        PrintWriter err = new ErrorWriter(command);
        err.println("everycore: " + oneLine(message));
        if (verbose(arguments)) {
            error.printStackTrace(err);
        }
        return ExitStatus.FAILED;
    }

    private static String reason(ParameterException error) {
        return Optional.of(error)
                .filter(UnmatchedArgumentException.class::isInstance)
                .map(UnmatchedArgumentException.class::cast)
                .map(Errors::unmatched)
                .orElse(error.getMessage());
    }

    /** Only the first: what follows an unknown option is often its value. */
    private static String unmatched(UnmatchedArgumentException error) {
        CommandLine command = error.getCommandLine();
        String argument = error.getUnmatched().get(0);
        if (argument.startsWith("-")) {
            return "unknown option '" + argument + "'"
                    + Nearest.hint(
                            argument, command.getCommandSpec().optionsMap().keySet());
        }
        return command.getSubcommands().isEmpty()
                ? "unexpected argument '" + argument + "'"
                : "there is no command '" + argument + "'"
                        + Nearest.hint(argument, command.getSubcommands().keySet());
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
