package everycore.foreign;

import everycore.result.LanguageRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Jython on this JVM: a Python whose threads are Java's, and which has no GIL. */
final class JythonFinder implements RuntimeFinder {
    private static final String NAME = "jython";
    private static final String JAR = "jython-standalone.jar";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void find(Search search, Discovery discovery) throws IOException {
        Path script = search.workshop().unpack(Python.SCRIPT);
        Optional<Path> found = search.jython().or(JythonFinder::besideOwnJar);
        if (found.isEmpty()) {
            discovery.missing(
                    NAME, "no " + JAR + " beside this jar; `mvn verify -Pbench` fetches it, or name one by --jython");
            return;
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // Jython wants to open what newer JDKs keep closed, and says so on stderr at every start.
        List<String> flags = List.of(
                "--add-opens", "java.base/sun.nio.ch=ALL-UNNAMED", "--add-opens", "java.base/java.io=ALL-UNNAMED");
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(flags);
        command.addAll(List.of("-cp", found.get().toAbsolutePath().toString(), "org.python.util.jython"));
        try {
            Python python = Python.ask(command, Map.of(), script);
            command.addAll(List.of(script.toString(), "threads"));
            discovery.found(new ForeignRuntime(
                    new LanguageRuntime(
                            NAME, python.version(), "threads", Optional.of(false), "Jython " + python.version()),
                    found.get(),
                    command,
                    Map.of(),
                    new TreeMap<>(),
                    flags,
                    Python.LOOPS,
                    false));
        } catch (IOException e) {
            discovery.broken(NAME, found.get() + ": " + e.getMessage());
        }
    }

    private static Optional<Path> besideOwnJar() {
        return Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().resolveSibling(JAR))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
