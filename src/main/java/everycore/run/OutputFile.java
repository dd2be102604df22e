package everycore.run;

import everycore.result.FileReason;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before the first fork whether the last one can be saved. */
final class OutputFile {
    private OutputFile() {}

    static void requireFree(Path file, boolean mayExist) throws CommandFailure {
        if (Files.isDirectory(file)) {
            throw new CommandFailure(file + " is a directory; give --output the name of a file");
        }
        if (Files.exists(file) && !mayExist) {
            throw new CommandFailure(file + " exists; give another --label or --output, or --force to replace it");
        }
    }

    /** Makes the directory if need be, and tries whether files can be written there. */
    static void prepare(Path file) throws CommandFailure {
        Path directory = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, ".everycore", ".tmp"));
        } catch (FileAlreadyExistsException e) {
            throw new CommandFailure(e.getFile() + " is no directory; give --output another place", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "can't write to " + directory + " (" + FileReason.of(e) + "); give --output another place", e);
        }
    }
}
