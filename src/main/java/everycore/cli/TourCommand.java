package everycore.cli;

import everycore.result.Json;
import everycore.run.CommandFailure;
import everycore.tour.Blackboard;
import everycore.tour.Lesson;
import everycore.tour.LessonFailure;
import everycore.tour.RaceRecord;
import everycore.tour.Tour;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        description = "Run the tutorial's lessons: threads, the lost balance, the lock, the deadlock, every core.",
        subcommands = {TourMendCommand.class, TourTogetherCommand.class})
final class TourCommand implements Callable<Integer> {
    private static final String RACE = "race";

    private enum Notation {
        TERMINAL,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LESSON", description = "Lessons to run, in this order. Default: all.")
    private List<String> names = List.of();

    @Option(
            names = {"-l", "--list"},
            description = "Say which lessons there are, and how long each takes with a class.")
    private boolean list;

    @Option(
            names = {"-p", "--pause"},
            description = "Stop after each question and before each reason until Enter is pressed.")
    private boolean pause;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "terminal",
            description = "${COMPLETION-CANDIDATES}. Markdown is a handout for students. Default: ${DEFAULT-VALUE}.")
    private Notation format;

    @Option(names = "--json", description = "Only with the lesson race: its outcome, for `tour together`.")
    private boolean json;

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
                    String.format(Locale.ROOT, "%-15s%2d min  %s", lesson.name(), lesson.minutes(), lesson.title())));
            return ExitStatus.DONE;
        }
        List<Lesson> chosen = chosen(all);
        if (json) {
            return printRace(out);
        }
        Blackboard page = page(out);
        for (Lesson lesson : chosen) {
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

    private Blackboard page(PrintWriter out) {
        if (format == Notation.MARKDOWN) {
            if (pause) {
                throw new ParameterException(spec.commandLine(), "a handout doesn't stop: leave --pause out");
            }
            return Blackboard.markdown(out);
        }
        return Blackboard.text(
                out, Terminal.isStandardOutput(), pause ? Optional.of(TourCommand::untilEnter) : Optional.empty());
    }

    /** Where stdin has ended nobody is there to wait for. */
    private static void untilEnter() {
        try {
            int character = System.in.read();
            while (character >= 0 && character != '\n') {
                character = System.in.read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int printRace(PrintWriter out) throws CommandFailure {
        if (!names.equals(List.of(RACE)) || format != Notation.TERMINAL || pause) {
            throw new ParameterException(spec.commandLine(), "--json is for one lesson alone: tour race --json");
        }
        try {
            out.println(Json.text(RaceRecord.measure()));
            return ExitStatus.DONE;
        } catch (LessonFailure e) {
            throw new CommandFailure(RACE + ": " + e.getMessage(), e);
        }
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
