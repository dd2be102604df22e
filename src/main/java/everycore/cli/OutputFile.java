package everycore.cli;

import everycore.result.Label;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Finds out before the first fork whether the last one can be saved. */
final class OutputFile {
    private static final Path DIRECTORY = Path.of("results");

    private OutputFile() {}

    static Path named(String label) {
        return DIRECTORY.resolve(Label.fileName(label) + ".json");
    }

    /** Makes the directory if need be, and checks that the file may be written there. */
    static void prepare(Path file, boolean force) throws CommandFailure {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(file + " is a directory; give --output the name of a file");
        }
        if (Files.exists(file) && !force) {
            throw new CommandFailure(file + " exists; give another --label or --output, or --force to replace it");
        }
        Path directory = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".everycore", ".tmp"));
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(e.getFile() + " is no directory; give --output another place", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "can't write to " + directory + " (" + reason(e) + "); give --output another place", e);
        }
    }

    /** Java's file exceptions carry the path alone as their message, and the reason in their name. */
    static String reason(IOException e) {
        String kind =
                e.getClass().getSimpleName().replaceFirst("Exception$", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        boolean pathAlone = e instanceof FileSystemException file && file.getReason() == null;
        return pathAlone ? e.getMessage() + " (" + kind.toLowerCase(Locale.ROOT) + ")" : e.getMessage();
    }
}
