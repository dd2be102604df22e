package everycore.cli;

import everycore.run.CommandFailure;
import everycore.tour.Blackboard;
import everycore.tour.Lesson;
import everycore.tour.LessonFailure;
import everycore.tour.Tour;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tutorial's lessons on the reader's own machine. */
@Command(
        name = "tour",
        description = "Run the tutorial's lessons: threads, the lost balance, the lock, the deadlock, every core.")
final class TourCommand implements Callable<Integer> {
    private static final int NAME_WIDTH = 15;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LESSON", description = "Lessons to run, in this order. Default: all.")
    private List<String> names = List.of();

    @Option(
            names = {"-l", "--list"},
            description = "Say which lessons there are.")
    private boolean list;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "A CPython for the lesson gil; repeat it for several.")
    private List<Path> pythons = List.of();

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        List<Lesson> all = Tour.lessons(pythons);
        if (list) {
            all.forEach(lesson -> out.println(
                    lesson.name() + " ".repeat(NAME_WIDTH - lesson.name().length()) + lesson.title()));
            return ExitStatus.DONE;
        }
        Blackboard page = new Blackboard(out, Terminal.isStandardOutput());
        for (Lesson lesson : chosen(all)) {
            try {
                Tour.teach(lesson, page);
            } catch (LessonFailure e) {
                throw new CommandFailure(lesson.name() + ": " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure(lesson.name() + " was interrupted", e);
            }
        }
        return ExitStatus.DONE;
    }

    private List<Lesson> chosen(List<Lesson> all) {
        List<String> lessonNames = all.stream().map(Lesson::name).toList();
        List<Lesson> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(all.stream()
                    .filter(lesson -> lesson.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "there is no lesson '" + name + "'"
                                    + Nearest.hint(name, lessonNames) + "; there are: "
                                    + String.join(", ", lessonNames))));
        }
        return names.isEmpty() ? all : chosen;
    }
}
