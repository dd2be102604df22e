package everycore.cli;

import everycore.render.TerminalLayout;
import everycore.run.CommandFailure;
import everycore.run.Conclusion;
import everycore.run.Console;
import everycore.run.Measurement;
import everycore.run.RunPlan;
import everycore.run.RunRequest;
import everycore.run.Series;
import everycore.run.Series.Ended;
import everycore.sweep.SweepOutcome;
import everycore.sweep.Workshop;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.function.Supplier;

/** Measures the sessions of one command, and reports when the last is done. */
final class Measuring {
    private final Series series;
    private final Console console;
    private final Supplier<Progress> progress;
    private Conclusion conclusion;
    private boolean hasBegun;
    private boolean isComplete = true;

    Measuring(Series series, Console console, Supplier<Progress> progress) {
        this.series = series;
        this.console = console;
        this.progress = progress;
    }

    /** Whether what comes next is the first session of this command. */
    boolean hasBegun() {
        return hasBegun;
    }

    /** @param next when the session after this one starts, if there is one */
    Ended measure(RunRequest request, Instant next) throws CommandFailure {
        try (Workshop workshop = RunPlan.openWorkshop();
                RunPlan plan = RunPlan.make(request, workshop)) {
            int session = plan.session();
            plan.prepareFiles();
            if (!hasBegun) {
                sayWhatComes(plan);
            }
            hasBegun = true;
            if (plan.isMeasured() && !series.endsWith(session)) {
                return new Ended(session, false, true);
            }
            plan.remarks().forEach(console.remarks()::println);
            series.words(session, next).ifPresent(console.remarks()::println);
            console.remarks().println(plan.protocol());
            return new Ended(session, true, measure(plan));
        }
    }

    private void sayWhatComes(RunPlan plan) {
        PrintWriter aboutSkipped = plan.isComplete() ? console.remarks() : console.errors();
        plan.skipped().forEach(aboutSkipped::println);
        series.forecast(plan.session(), plan.forecast().longest()).ifPresent(console.remarks()::println);
    }

    private boolean measure(RunPlan plan) throws CommandFailure {
        SweepOutcome outcome;
        try (Progress shown = progress.get()) {
            outcome = Measurement.run(plan, shown, console);
        }
        if (outcome.stopped()) {
            // The process is about to end, and says itself what is saved.
            conclusion = null;
            return false;
        }
        conclusion = new Conclusion(plan.files(), outcome, plan.budget());
        isComplete &= plan.isComplete() && conclusion.isComplete();
        if (!series.endsWith(plan.session())) {
            conclusion.sayFailures(console);
        }
        return true;
    }

    /** Returns whether all was measured, and all pages saved. */
    boolean conclude(TerminalLayout layout) {
        if (conclusion == null) {
            return false;
        }
        conclusion.printReports(console.out(), layout);
        conclusion.sayWhatIsMissing(console);
        return conclusion.savePages(console) && isComplete;
    }
}
