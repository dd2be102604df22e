package everycore.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: arguments in, calls out. */
@Command(
        name = "everycore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What it costs to change a shared balance, how that scales, and whether N threads fill N cores.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            MachineCommand.class,
            TourCommand.class,
            JmhCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // UTF-8 whatever the locale, because a report is piped into files as often as it is read.
        StandardOutput standardOutput = new StandardOutput();
        PrintWriter out = new PrintWriter(standardOutput, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = execute(out, err, args);
        out.flush();
        standardOutput.failure().ifPresent(reason -> err.println("everycore: can't write to stdout: " + reason));
        System.exit(status == ExitStatus.DONE && standardOutput.failure().isPresent() ? ExitStatus.FAILED : status);
    }

    /** Runs one command; returns its exit status: 0 done, 1 a gate failed, 2 wrong arguments, 3 bad input or a failed run. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        CommandLine commandLine = new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Errors::wrongArguments)
                .setExecutionExceptionHandler(Errors::failedRun);
        return commandLine.execute(args);
    }
}
