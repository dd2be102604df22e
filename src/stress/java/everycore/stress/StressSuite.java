package everycore.stress;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jcstress.JCStress;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;

/**
 * Runs jcstress over the tests of this package and makes one table of what it saw. Arguments: the file for the table,
 * then jcstress's own. Exit status: 0 if all is as it must be, 1 if a forbidden outcome was seen, 2 for wrong arguments.
 */
public final class StressSuite {
    private StressSuite() {}

    public static void main(String[] args) throws Exception {
        Path output = Path.of(args[0]);
        List<String> own = List.of(args).subList(1, args.length);
        Options options =
                new Options(Stream.concat(Stream.of("-r", "html"), own.stream()).toArray(String[]::new));
        if (!isValid(options)) {
            System.err.println("stress: jcstress does not know these options; see its usage for -Dstress.args");
            System.exit(2);
        }
        JCStress jcstress = new JCStress(options);
        String failure = run(jcstress);
        StressTable table = new StressTable(results(options));
        String text = table.text(String.join(" ", own));
        System.out.println(text);
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.writeString(output, text);
        System.out.println("saved " + output);
        if (!failure.isEmpty() || !table.isPassed(jcstress.getTests())) {
            System.err.println(
                    "stress: " + (failure.isEmpty() ? "a test did not pass, or none was run; see the table" : failure));
            System.exit(1);
        }
    }

    private static boolean isValid(Options options) throws Exception {
        try {
            return options.parse();
        } catch (NoSuchMethodError e) {
            // It has said what is wrong; its help alone needs an older jopt-simple than JMH brings.
            return false;
        }
    }

    /** What jcstress found wrong; empty if nothing. */
    private static String run(JCStress jcstress) throws Exception {
        try {
            jcstress.run();
            return "";
        } catch (AssertionError e) {
            return e.getMessage().strip();
        }
    }

    private static Collection<TestResult> results(Options options) throws Exception {
        InProcessCollector collector = new InProcessCollector();
        DiskReadCollector file = new DiskReadCollector(options.getResultFile(), collector);
        file.dump();
        file.close();
        return collector.getTestResults();
    }
}
