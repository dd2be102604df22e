package everycore.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Hands everything after it to JMH itself. */
@Command(name = "jmh", description = "Hand everything after it to JMH itself; try 'jmh -h' and 'jmh -l'.")
final class JmhCommand implements Callable<Integer> {
    @Unmatched
    private List<String> arguments;

    @Override
    public Integer call() throws IOException {
        Main.main(arguments == null ? new String[0] : arguments.toArray(String[]::new));
        return ExitStatus.DONE;
    }
}
