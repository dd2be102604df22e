package everycore.run;

import everycore.result.BadResultFile;
import everycore.result.Environment;
import everycore.result.Label;
import everycore.result.ResultFile;
import everycore.result.SavedSessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a run is kept, under which name and of which commit, and what becomes of a file that is there already. */
public record Destination(Optional<String> label, Optional<String> commit, Optional<Path> file, Existing existing) {
    private static final Path DIRECTORY = Path.of("results");

    /** What becomes of a file that is there already; where there is none, the first session begins it. */
    public enum Existing {
        REFUSED,
        REPLACED,
        /** Its last session goes on. */
        RESUMED,
        /** It gets another session. */
        EXTENDED;

        boolean isKept() {
            return this == RESUMED || this == EXTENDED;
        }
    }

    /** @throws IllegalArgumentException if no file can be named after the label */
    public Destination {
        label.ifPresent(Label::fileName);
    }

    Destination with(Existing other) {
        return new Destination(label, commit, file, other);
    }

    /** @param suffix keeps the files of several JVMs apart; empty where there is one */
    String label(String standard, String suffix) {
        return label.map(own -> suffix.isEmpty() ? own : own + " " + suffix).orElse(standard);
    }

    Path path(String ofLabel) {
        return file.orElseGet(() -> DIRECTORY.resolve(Label.fileName(ofLabel) + ".json"));
    }

    /** What is made of the file when the run ends, to be looked at. */
    static Path page(Path file) {
        return file.resolveSibling(ResultFile.stem(file) + ".html");
    }

    /** What the file holds already, and keeps. */
    Optional<SavedSessions> saved(Path path) throws CommandFailure {
        OutputFile.requireFree(path, existing != Existing.REFUSED);
        OutputFile.requireFree(page(path), existing != Existing.REFUSED);
        if (!existing.isKept() || !Files.exists(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SavedSessions.read(path)).filter(saved -> saved.count() > 0);
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /**
     * The file as it will be; nothing is written.
     *
     * @param goesOn whether the environment is that of the last session which was saved
     */
    static ResultFile open(Path path, Optional<SavedSessions> saved, boolean goesOn, Environment environment)
            throws CommandFailure {
        try {
            if (saved.isEmpty()) {
                return new ResultFile(path, environment);
            }
            return goesOn ? ResultFile.resume(saved.get(), environment) : ResultFile.another(saved.get(), environment);
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
