package everycore.cli;

import everycore.render.Format;
import everycore.report.Report;
import everycore.result.ResultFile;
import everycore.sweep.SweepOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a sweep ends with: a report of each file, a page beside it, and what was not measured. */
final class Conclusion {
    private final PrintWriter out;
    private final PrintWriter err;

    Conclusion(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** Whether all that was to be measured was, and could be shown. */
    boolean isComplete(List<ResultFile> files, SweepOutcome outcome) {
        boolean hasPages = true;
        String separator = "";
        for (ResultFile file : files) {
            if (!file.entries().isEmpty()) {
                Report report = Report.of(file.path().toString(), file.entries());
                out.print(separator + Format.TERMINAL.of(report));
                separator = Format.TERMINAL.separator();
                err.println("saved " + file.path());
                hasPages &= isSaved(report, page(file.path()));
            }
        }
        out.flush();
        if (outcome.budgetSpent()) {
            err.println("the budget ended with " + outcome.shortOfTarget().size()
                    + " cells short of their target; give a longer --budget with --resume to go on");
        }
        outcome.failures()
                .forEach((workload, failure) ->
                        err.println("everycore: " + workload.name() + " failed: " + failure.getMessage()));
        return outcome.failures().isEmpty() && hasPages;
    }

    private boolean isSaved(Report report, Path page) {
        try {
            Files.writeString(page, Format.HTML.head() + Format.HTML.of(report) + Format.HTML.tail());
            err.println("saved " + page);
            return true;
        } catch (IOException e) {
            err.println(
                    "everycore: can't save " + OutputFile.reason(e) + "; `report --format html` makes the page again");
            return false;
        }
    }

    private static Path page(Path results) {
        return results.resolveSibling(results.getFileName().toString().replaceFirst("\\.json$", "") + ".html");
    }
}
