package everycore.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Hands everything after it to JMH itself. */
@Command(name = "jmh", description = "Hand everything after it to JMH itself; try 'jmh --help' and 'jmh -l'.")
final class JmhCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Unmatched
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        String[] own = arguments.stream()
                .map(argument -> argument.equals("--help") ? "-h" : argument)
                .toArray(String[]::new);
        requireValid(own);
        Main.main(own);
        return ExitStatus.DONE;
    }

    /** JMH would end this process with the exit status of a gate that failed. */
    private void requireValid(String... own) {
        try {
            new CommandLineOptions(own);
        } catch (CommandLineOptionException e) {
            throw new ParameterException(spec.commandLine(), "jmh: " + e.getMessage(), e);
        }
    }
}
