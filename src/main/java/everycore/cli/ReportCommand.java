package everycore.cli;

import everycore.render.TerminalReport;
import everycore.report.Report;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what result files mean, without measuring. */
@Command(name = "report", description = "Say what result files mean: ours, or those of plain JMH (-rf json).")
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Result files in JMH's JSON.")
    private List<Path> files;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int status = ExitStatus.DONE;
        boolean first = true;
        for (Path file : files) {
            try {
                String text = report(file);
                out.print(first ? text : "\n" + text);
                first = false;
            } catch (BadResultFile | IllegalArgumentException e) {
                String message = e instanceof BadResultFile ? e.getMessage() : file + ": " + e.getMessage();
                spec.commandLine().getErr().println("everycore: " + message);
                status = ExitStatus.FAILED;
            }
        }
        out.flush();
        return status;
    }

    private static String report(Path file) throws BadResultFile {
        List<Entry> entries = ResultReader.read(file);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("holds no results, as JMH leaves it when no benchmark ran");
        }
        String name = file.getFileName().toString();
        return TerminalReport.of(Report.of(name.replaceFirst("\\.json$", ""), entries));
    }
}
