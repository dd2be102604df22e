package everycore.run;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Finds out before the first fork whether a file may stand in its place. */
final class OutputFile {
    private OutputFile() {}

    static void requireFree(Path file, boolean mayExist) throws CommandFailure {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isSymbolicLink(file)) {
            throw new CommandFailure(file + " is a link; give --output the file that it leads to");
        }
        if (!Files.isRegularFile(file)) {
            String what = Files.isDirectory(file) ? " is a directory" : " is no regular file";
            throw new CommandFailure(file + what + "; give --output the name of a file");
        }
        if (!mayExist) {
            throw new CommandFailure(file + " exists; give another --label or --output, or --force to replace it");
        }
    }
}
