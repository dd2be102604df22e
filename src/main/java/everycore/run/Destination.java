package everycore.run;

import everycore.result.BadResultFile;
import everycore.result.Environment;
import everycore.result.Label;
import everycore.result.ResultFile;
import everycore.result.ResultReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run is kept, and under which name. */
public record Destination(Optional<String> label, Optional<Path> file, boolean resume, boolean force) {
    private static final Path DIRECTORY = Path.of("results");

    /** @throws IllegalArgumentException if no file can be named after the label */
    public Destination {
        label.ifPresent(Label::fileName);
    }

    /** @param suffix keeps the files of several JVMs apart; empty where there is one */
    String label(String standard, String suffix) {
        return label.map(own -> suffix.isEmpty() ? own : own + " " + suffix).orElse(standard);
    }

    Path path(String ofLabel) {
        return file.orElseGet(() -> DIRECTORY.resolve(Label.fileName(ofLabel) + ".json"));
    }

    /** The seed of the run that is resumed, so that its rounds go on in the same order. */
    Optional<Long> seed(Path path) throws CommandFailure {
        if (!resumes(path)) {
            return Optional.empty();
        }
        try {
            return ResultReader.read(path).stream()
                    .flatMap(entry -> entry.environment().stream())
                    .map(environment -> environment.protocol().seed())
                    .findFirst();
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** The file as it will be, with the forks that it has already; nothing is written. */
    ResultFile open(Path path, Environment environment) throws CommandFailure {
        OutputFile.requireFree(path, force || resume);
        try {
            return resumes(path) ? ResultFile.resume(path, environment) : new ResultFile(path, environment);
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private boolean resumes(Path path) {
        return resume && Files.exists(path);
    }
}
