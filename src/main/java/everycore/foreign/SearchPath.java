package everycore.foreign;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Directories in which commands are looked for, the first before the others. */
record SearchPath(List<Path> directories) {
    /** That of this process, as the variable PATH gives it. */
    static SearchPath ofSystem() {
        List<Path> directories = new ArrayList<>();
        for (String entry :
                Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator)) {
            try {
                if (!entry.isBlank()) {
                    directories.add(Path.of(entry));
                }
            } catch (InvalidPathException e) {
                // No directory of this system has such a name.
            }
        }
        return new SearchPath(List.copyOf(directories));
    }

    Optional<Path> find(String command) {
        return directories.stream()
                .map(directory -> directory.resolve(command))
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** Every command whose name matches, in the order of the directories. */
    List<Path> findAll(Pattern name) {
        List<Path> commands = new ArrayList<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> name.matcher(file.getFileName().toString()).matches())
                        .filter(Files::isExecutable)
                        .sorted()
                        .forEach(commands::add);
            } catch (IOException e) {
                // A directory of the path that isn't there holds no commands.
            }
        }
        return commands;
    }
}
