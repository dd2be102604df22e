package everycore.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line: arguments in, calls out. */
@Command(
        name = "everycore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What it costs to change a shared balance, how that scales, and whether N threads fill N cores.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private Main() {}

    public static void main(String[] args) {
        OwnSearchPath.restrict();
        StandardOutput standardOutput = new StandardOutput();
        PrintWriter out = writer(standardOutput, Terminal.isStandardOutput());
        PrintWriter err = writer(System.err, Terminal.isStandardError());
        int status = execute(out, err, colours(), args);
        out.flush();
        standardOutput.failure().ifPresent(reason -> err.println("everycore: can't write to stdout: " + reason));
        System.exit(status == ExitStatus.DONE && standardOutput.failure().isPresent() ? ExitStatus.FAILED : status);
    }

    /** In UTF-8 whatever the locale, because a report is piped into files as often as it is read. */
    static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer(OutputStream stream, boolean isTerminal) {
        PrintWriter writer = writer(stream);
        return isTerminal && !Terminal.showsMoreThanAscii() ? new PrintWriter(new PlainAscii(writer), true) : writer;
    }

    /**
     * Runs one command; returns its exit status: 0 done, 1 a gate failed, 2 wrong arguments, 3 bad input or a failed run,
     * 4 a gate that can't tell.
     */
    static int execute(PrintWriter out, PrintWriter err, Ansi colours, String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        Commands.addTo(commandLine, args);
        commandLine
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Errors::wrongArguments)
                .setExecutionExceptionHandler(Errors::failedRun);
        Choices.register(commandLine);
        return commandLine.execute(args);
    }

    /** Without a command there is nothing to do. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitStatus.WRONG_ARGUMENTS;
    }

    /** Picocli looks at stdout alone, and knows NO_COLOR. */
    private static Ansi colours() {
        return Terminal.isStandardOutput() && Terminal.isStandardError() ? Ansi.AUTO : Ansi.OFF;
    }
}
