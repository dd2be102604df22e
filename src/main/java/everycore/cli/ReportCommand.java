package everycore.cli;

import everycore.render.Format;
import everycore.report.Detail;
import everycore.run.CommandFailure;
import everycore.run.ReportPipeline;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what result files mean, without measuring. */
@Command(
        name = "report",
        description =
                "Say what result files mean: ours, or those of plain JMH (-rf json). Files of plain JMH that follow each"
                        + " other are one series when they differ in nothing but their cells.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions inputOptions;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "terminal",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Format format;

    @Mixin
    private TextOptions textOptions;

    @Mixin
    private Remarks remarks;

    @Mixin
    private Verbosity verbosity;

    @Option(
            names = "--join",
            description =
                    "Take all files for one: each holds a session, or several, of the same. With three sessions or more"
                            + " of one machine intervals are over sessions, on three machines or more over these.")
    private boolean join;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Result files in JMH's JSON.")
    private List<Path> files;

    @Override
    public Integer call() throws CommandFailure {
        List<String> complaints = new ArrayList<>();
        PrintWriter errors = new ErrorWriter(spec.commandLine());
        try (PrintWriter out = textOptions.open();
                ReportPipeline pipeline = new ReportPipeline(
                        inputOptions.input(),
                        format,
                        verbosity.layout(textOptions),
                        out,
                        remark -> remarks.writer().println("everycore: " + remark))) {
            Consumer<String> complain = complaint -> {
                complaints.add(complaint);
                errors.println("everycore: " + complaint);
            };
            if (join) {
                pipeline.printJoined(files, complain);
            } else {
                pipeline.print(files, complain);
            }
            textOptions.requireWritten(out);
        }
        if (format.detail() == Detail.LAWS && !join && files.size() > ReportPipeline.MOST_FILES_WITH_LAWS) {
            remarks.writer()
                    .println("laws of scaling are fitted for at most " + ReportPipeline.MOST_FILES_WITH_LAWS
                            + " files at a time, and are left out");
        }
        return complaints.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
