package everycore.tour;

import everycore.sweep.Workshop;
import everycore.tour.RaceProcess.Execution;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A broken balance to be mended, and the check of what somebody made of it: the same race as in the lesson. */
public final class Exercise {
    public static final String FILE = BrokenBalance.class.getSimpleName() + ".java";

    private static final int WIDTH = 120;

    private Exercise() {}

    /**
     * Puts the exercise into a directory.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there, and maybe half mended
     * @throws IOException if it can't be written
     */
    public static Path write(Path directory) throws IOException {
        String text = "import " + Balance.class.getName() + ";\n\n"
                + String.join("\n", Listing.of(BrokenBalance.class, WIDTH)) + "\n";
        return Files.writeString(directory.resolve(FILE), text, StandardOpenOption.CREATE_NEW);
    }

    /** @return the race that went wrong, in words; empty if none did */
    public static Optional<String> faultOf(Path source) throws LessonFailure {
        return faultOf(source, Tour.WINDOW);
    }

    static Optional<String> faultOf(Path source, Duration limit) throws LessonFailure {
        String type = source.getFileName().toString().replaceFirst("\\.java$", "");
        try (Workshop workshop = Workshop.open()) {
            compile(source, workshop.directory());
            String classPath = workshop.directory() + File.pathSeparator + System.getProperty("java.class.path");
            for (Execution execution : Execution.values()) {
                Race race = RaceProcess.run(type, classPath, execution, limit);
                if (race.balance() != 0) {
                    return Optional.of(String.format(
                            Locale.ROOT,
                            "%s, the balance was %,d instead of 0 after %,d %s of %,d changes a thread",
                            execution.name().toLowerCase(Locale.ROOT),
                            race.balance(),
                            race.rounds(),
                            race.rounds() == 1 ? "round" : "rounds",
                            TwoThreads.CHANGES));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new LessonFailure("can't check " + source + ": " + e.getMessage(), e);
        }
    }

    private static void compile(Path source, Path directory) throws LessonFailure, IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new LessonFailure("this Java has no compiler; run it with a JDK", null);
        }
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
            if (compiler.getTask(new StringWriter(), files, found, options, null, files.getJavaFileObjects(source))
                    .call()) {
                return;
            }
        }
        throw new LessonFailure(
                found.getDiagnostics().stream()
                        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
                        .findFirst()
                        .map(it -> source + ":" + it.getLineNumber() + ": "
                                + it.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
                        .orElse(source + " can't be compiled"),
                null);
    }
}
