package everycore.foreign;

import everycore.sweep.ChildProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A compiler of this system.
 *
 * @param version the first line of what it says of itself
 */
record Compiler(Path executable, String version) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String VERSION_OPTION = "--version";

    /** The first of the commands that is on the path and answers. */
    static Optional<Compiler> find(SearchPath path, List<String> commands) {
        for (String command : commands) {
            Optional<Path> executable = path.find(command);
            if (executable.isPresent()) {
                Optional<Compiler> compiler = ask(executable.get());
                if (compiler.isPresent()) {
                    return compiler;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Compiler> ask(Path executable) {
        try {
            ChildProcess.Ended answer =
                    ChildProcess.ask(List.of(executable.toString(), VERSION_OPTION), Map.of(), PATIENCE);
            return answer.out().lines().findFirst().map(line -> new Compiler(executable, line.strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a program or a library of one source.
     *
     * @throws IOException with the compiler's first error, if it fails
     */
    void compile(List<String> flags, Path source, Path result) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(executable.toString());
        command.addAll(flags);
        command.addAll(List.of("-o", result.toString(), source.toString()));
        ChildProcess.Ended compilation = ChildProcess.ask(command, Map.of(), PATIENCE);
        if (!compilation.isDone()) {
            // Where the source lies is of no use to anybody, since it is gone by then.
            throw new IOException(compilation.reason().replace(source.getParent() + "/", ""));
        }
    }
}
