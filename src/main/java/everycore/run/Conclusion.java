package everycore.run;

import everycore.render.ComparisonFormat;
import everycore.render.Format;
import everycore.render.TerminalLayout;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.FileReason;
import everycore.result.ResultFile;
import everycore.result.WholeFile;
import everycore.sweep.Budget;
import everycore.sweep.SweepOutcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a sweep ends with: a report of each file, what was not measured, and a page beside each file. */
public final class Conclusion {
    /** As `compare` has it by default. */
    private static final double LEVEL = 0.95;

    private final List<ResultFile> files;
    private final Map<Path, Report> reports = new LinkedHashMap<>();
    private final SweepOutcome outcome;
    private final Budget budget;

    public Conclusion(List<ResultFile> files, SweepOutcome outcome, Budget budget) {
        this.files = List.copyOf(files);
        for (ResultFile file : files) {
            if (!file.entries().isEmpty()) {
                reports.put(file.path(), Report.of(file.path().toString(), file.entries()));
            }
        }
        this.outcome = outcome;
        this.budget = budget;
    }

    /** A report of each file, and of two sides in pairs what a comparison says. */
    public void printReports(PrintWriter out, TerminalLayout layout) {
        String separator = "";
        for (Report report : reports.values()) {
            out.print(separator + Format.TERMINAL.of(report, layout));
            separator = Format.TERMINAL.separator();
        }
        comparison(layout).ifPresent(text -> out.print(Format.TERMINAL.separator() + text));
        // Out of the writer's buffer too, as the next line may go elsewhere.
        out.flush();
    }

    /** Empty where there are no two sides in pairs, or one has nothing to be compared. */
    private Optional<String> comparison(TerminalLayout layout) {
        List<RunFile> sides = files.stream()
                .filter(file -> file.environment().pairs().isPresent())
                .filter(file -> !file.entries().isEmpty())
                .map(file -> new RunFile(ResultFile.stem(file.path()), file.entries()))
                .toList();
        if (sides.size() < 2) {
            return Optional.empty();
        }
        RunFile baseline = sides.get(0);
        List<RunFile> others = sides.subList(1, sides.size());
        CompareReport report = Comparer.of(baseline, others, Comparer.usualMargin(baseline, others), LEVEL);
        return report.cells().isEmpty()
                ? Optional.empty()
                : Optional.of(ComparisonFormat.TERMINAL.of(report, Gate.of(report, Gate.Target.CELLS, false), layout));
    }

    public void sayWhatIsMissing(Console console) {
        if (outcome.budgetSpent()) {
            console.remark((budget.cutsMinimum() ? "the budget of " : "the preset's budget of ")
                    + Numbers.duration(budget.time().toSeconds()) + " ended with "
                    + Phrases.cells(outcome.shortOfTarget().size())
                    + " short of target; give a longer --budget with --resume to go on");
        }
        sayFailures(console);
    }

    public void sayFailures(Console console) {
        outcome.failures()
                .forEach((workload, failure) -> console.error(workload.name() + " failed: " + failure.getMessage()));
    }

    /**
     * Says last what can be opened.
     *
     * @return whether all pages could be saved
     */
    public boolean savePages(Console console) {
        List<Path> pages = new ArrayList<>();
        reports.forEach((file, report) -> {
            Path page = Destination.page(file);
            try {
                WholeFile.write(page, Format.HTML.whole(report).getBytes(StandardCharsets.UTF_8));
                pages.add(page);
            } catch (IOException e) {
                console.error("can't save " + FileReason.withPath(e) + "; `report --format html` makes the page again");
            }
        });
        reports.keySet().forEach(file -> console.remark("saved " + file));
        pages.forEach(page -> console.remark("open " + page));
        return pages.size() == reports.size();
    }

    /** Whether each cell was measured. */
    public boolean isComplete() {
        return outcome.failures().isEmpty();
    }
}
