package everycore.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files below a root directory. A file that cannot be read is absent: kernels and sandboxes hide what they like. */
final class SystemFiles {

    private final Path root;

    SystemFiles(Path root) {
        this.root = root;
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    /** The lines of a file, none if it is absent. */
    List<String> lines(String path) {
        return text(path).map(text -> text.lines().toList()).orElse(List.of());
    }

    /** The content of a file that holds one value. */
    Optional<String> value(String path) {
        return text(path).map(String::strip).filter(text -> !text.isEmpty());
    }

    Optional<Long> number(String path) {
        return value(path).flatMap(text -> Attempt.at(() -> Long.parseLong(text)));
    }

    /** The switch in a file: 0 or 1, anything else is unknown. */
    Optional<Boolean> flag(String path) {
        return number(path).filter(number -> number == 0 || number == 1).map(number -> number == 1);
    }

    /** What follows the colon in the first line with this key. */
    Optional<String> entry(String path, String key) {
        return lines(path).stream()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts.length == 2 && parts[0].strip().equals(key))
                .map(parts -> parts[1].strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The directories right below a directory, as paths below the root, whose names match. */
    List<String> directories(String path, Pattern name) {
        try (Stream<Path> children = Files.list(root.resolve(path))) {
            return children.map(child -> child.getFileName().toString())
                    .filter(child -> name.matcher(child).matches())
                    .sorted()
                    .map(child -> path + "/" + child)
                    .toList();
        } catch (IOException | RuntimeException unreadable) {
            return List.of();
        }
    }

    private Optional<String> text(String path) {
        try {
            return Optional.of(Files.readString(root.resolve(path)));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
