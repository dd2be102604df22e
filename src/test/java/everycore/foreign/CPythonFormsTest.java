package everycore.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The free-threaded builds are stand-ins that obey PYTHON_GIL as CPython's documentation says the real ones do. */
@DisabledOnOs(OS.WINDOWS)
class CPythonFormsTest {
    private static final List<String> ALL_FORMS =
            List.of("threads", "native-extension", "processes", "subinterpreters");

    @TempDir
    private Path directory;

    private final Discovery discovery = new Discovery();

    @Test
    void measuresAnOrdinaryBuildInEveryFormThatItHas() {
        add(true, python("3.13.0", false, ALL_FORMS, "/python3.13"));
        assertEquals(
                List.of(
                        "CPython 3.13.0 threads",
                        "CPython 3.13.0 native-extension",
                        "CPython 3.13.0 processes",
                        "CPython 3.13.0 subinterpreters"),
                titles());
        assertTrue(discovery.skipped().isEmpty());
    }

    @Test
    void leavesOutTheExtensionThatCouldNotBeCompiled() {
        add(false, python("3.13.0", false, ALL_FORMS, "/python3.13"));
        assertTrue(titles().stream().noneMatch(title -> title.contains("native")));
    }

    @Test
    void measuresAFreeThreadedBuildWithoutItsGilAndWithIt() throws IOException {
        Path binary = freeThreaded("if [ \"$PYTHON_GIL\" = 1 ]; then gil=true; else gil=false; fi");
        add(true, python("3.13.0", true, ALL_FORMS, binary.toString()));
        assertEquals(List.of("CPython 3.13.0t threads without GIL", "CPython 3.13.0t threads with GIL"), titles());
        assertEquals(
                List.of("{concurrency=threads, gil=off, python=3.13t}", "{concurrency=threads, gil=on, python=3.13t}"),
                discovery.runtimes().stream()
                        .map(it -> it.parameters().toString())
                        .toList());
        assertEquals(
                List.of(Optional.of(false), Optional.of(true)),
                discovery.runtimes().stream().map(it -> it.runtime().gil()).toList());
        assertEquals(
                List.of("{PYTHON_GIL=0}", "{PYTHON_GIL=1}"),
                discovery.runtimes().stream()
                        .map(it -> it.environment().toString())
                        .toList());
    }

    @Test
    void believesTheInterpreterAndNotTheVariable() throws IOException {
        Path binary = freeThreaded("gil=true");
        add(true, python("3.13.0", true, ALL_FORMS, binary.toString()));
        assertEquals(List.of("CPython 3.13.0t threads with GIL"), titles());
        assertEquals(
                "it turned its GIL on by itself", discovery.skipped().get(0).reason());
        assertTrue(discovery.skipped().get(0).broken());
    }

    @Test
    void namesBuildsOfOneMinorVersionByTheirFullOne() {
        add(true, python("3.11.2", false, List.of("threads"), "/a"), python("3.11.7", false, List.of("threads"), "/b"));
        assertEquals(
                List.of("{concurrency=threads, python=3.11.2}", "{concurrency=threads, python=3.11.7}"),
                discovery.runtimes().stream()
                        .map(it -> it.parameters().toString())
                        .toList());
    }

    @Test
    void measuresOneOfTwoInterpretersOfOneVersion() {
        add(true, python("3.11.2", false, List.of("threads"), "/a"), python("3.11.2", false, List.of("threads"), "/b"));
        assertEquals(1, discovery.runtimes().size());
        assertEquals(
                "/b is of the same version as /a; measure it apart",
                discovery.skipped().get(0).reason());
    }

    @Test
    void takesTwoNamesOfOneFileForOneInterpreter() throws IOException {
        Path binary = freeThreaded("if [ \"$PYTHON_GIL\" = 1 ]; then gil=true; else gil=false; fi");
        Path link = Files.createLink(directory.resolve("python3.13"), binary);
        add(
                true,
                python("3.13.0", true, ALL_FORMS, link.toString()),
                python("3.13.0", true, ALL_FORMS, binary.toString()));
        assertEquals(2, discovery.runtimes().size());
        assertEquals(List.of(), discovery.skipped());
    }

    @Test
    void findsTheNewestByNumberAndEveryFreeThreadedBuild() {
        Python old = python("3.9.18", false, List.of("threads"), "/a");
        Python newest = python("3.13.0+", false, List.of("threads"), "/b");
        Python free = python("3.13.0", true, List.of("threads"), "/c");
        assertEquals(List.of(newest, free), PythonInterpreters.worthMeasuring(List.of(old, newest, free)));
    }

    private void add(boolean hasExtension, Python... pythons) {
        new CPythonForms(directory.resolve("measure.py"), hasExtension, discovery).add(List.of(pythons));
    }

    private Path freeThreaded(String setGil) throws IOException {
        return Stage.script(
                directory.resolve("python3.13t"),
                setGil,
                "echo '{\"implementation\": \"CPython\", \"version\": \"3.13.0\", \"executable\": \"'$0'\","
                        + " \"freeThreaded\": true, \"gil\": '$gil', \"forms\": [\"threads\"]}'");
    }

    private static Python python(String version, boolean freeThreaded, List<String> forms, String executable) {
        return new Python("CPython", version, executable, freeThreaded, !freeThreaded, forms);
    }

    private List<String> titles() {
        return discovery.runtimes().stream()
                .map(it -> it.runtime().title())
                .flatMap(Stream::of)
                .toList();
    }
}
