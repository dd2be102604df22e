package everycore.cli;

import everycore.run.CommandFailure;
import everycore.tour.Exercise;
import everycore.tour.LessonFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives out the exercise, and checks what was made of it. */
@Command(
        name = "mend",
        description = "Write BrokenBalance.java into this directory, a balance to be mended; or check FILE, what you"
                + " made of it, by the lesson's race. Exit status 1 if it is still wrong.")
final class TourMendCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The mended source.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        return file.isPresent() ? check(file.get()) : giveOut();
    }

    private int giveOut() throws CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Path written = Exercise.write(Path.of(""));
            out.println("wrote " + written + "; mend it, then: tour mend " + written);
            return ExitStatus.DONE;
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(Exercise.FILE + " is here already; check it: tour mend " + Exercise.FILE, e);
        } catch (IOException e) {
            throw new CommandFailure("can't write " + Exercise.FILE + ": " + e.getMessage(), e);
        }
    }

    private int check(Path source) throws CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isReadable(source)) {
            throw new CommandFailure("can't read " + source + "; `tour mend` writes the exercise");
        }
        try {
            Optional<String> fault = Exercise.faultOf(source);
            out.println(
                    fault.map(it -> "still wrong: " + it)
                            .orElse(
                                    "no update was lost, interpreted and compiled: it looks mended. Why can none be lost now?"));
            return fault.isPresent() ? ExitStatus.GATE_FAILED : ExitStatus.DONE;
        } catch (LessonFailure e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
