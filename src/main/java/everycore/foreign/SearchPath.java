package everycore.foreign;

import everycore.sweep.SearchDirectories;
import java.io.IOException;
import java.nio.file.Files;
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
        return new SearchPath(SearchDirectories.of(Optional.ofNullable(System.getenv(SearchDirectories.VARIABLE))
                        .orElse(""))
                .toList());
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
