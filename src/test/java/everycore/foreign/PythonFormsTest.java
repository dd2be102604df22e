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
class PythonFormsTest {
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
        add(false, python("3.13.0", true, ALL_FORMS, binary.toString()));
        List<ForeignRuntime> threads = discovery.runtimes().stream()
                .filter(it -> it.runtime().concurrency().equals("threads"))
                .toList();
        assertEquals(
                List.of("{concurrency=threads, gil=off, python=3.13t}", "{concurrency=threads, gil=on, python=3.13t}"),
                threads.stream().map(it -> it.parameters().toString()).toList());
        assertEquals(
                List.of(Optional.of(false), Optional.of(true)),
                threads.stream().map(it -> it.runtime().gil()).toList());
        assertEquals(
                List.of("{PYTHON_GIL=0}", "{PYTHON_GIL=1}"),
                threads.stream().map(it -> it.environment().toString()).toList());
    }

    @Test
    void measuresWithAGilWhateverWouldShareIt() throws IOException {
        Path binary = freeThreaded("if [ \"$PYTHON_GIL\" = 1 ]; then gil=true; else gil=false; fi");
        add(true, python("3.13.0", true, ALL_FORMS, binary.toString()));
        assertEquals(
                List.of(
                        "CPython 3.13.0t threads without GIL",
                        "CPython 3.13.0t native-extension without GIL",
                        "CPython 3.13.0t processes without GIL",
                        "CPython 3.13.0t subinterpreters without GIL",
                        "CPython 3.13.0t threads with GIL",
                        "CPython 3.13.0t native-extension with GIL"),
                titles());
    }

    @Test
    void believesTheInterpreterAndNotTheVariable() throws IOException {
        Path binary = freeThreaded("gil=true");
        add(true, python("3.13.0", true, ALL_FORMS, binary.toString()));
        assertEquals(
                List.of("CPython 3.13.0t threads with GIL", "CPython 3.13.0t native-extension with GIL"), titles());
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
        assertEquals(6, discovery.runtimes().size());
        assertEquals(List.of(), discovery.skipped());
    }

    @Test
    void namesPyPyByItsOwnReleaseAndTheLanguageThatItSpeaks() {
        Python pypy = new Python(
                "PyPy",
                "3.9.16",
                Optional.of("7.3.11"),
                Optional.empty(),
                "/pypy3.9",
                false,
                true,
                List.of("threads", "native-extension", "processes"));
        new PythonForms("pypy", directory.resolve("measure.py"), false, discovery).add(List.of(pypy));
        assertEquals(List.of("PyPy 7.3.11 (Python 3.9) threads", "PyPy 7.3.11 (Python 3.9) processes"), titles());
        ForeignRuntime threads = discovery.runtimes().get(0);
        assertEquals("pypy", threads.runtime().name());
        assertEquals("7.3.11", threads.runtime().version());
        assertEquals(Optional.of(true), threads.runtime().gil());
        assertEquals("{concurrency=threads, python=3.9}", threads.parameters().toString());
    }

    @Test
    void keepsWhatAnInterpreterSaysOfItsBuild() {
        add(true, python("3.13.0", false, List.of("threads"), "/a"));
        assertEquals(Optional.of("-O3"), discovery.runtimes().get(0).runtime().build());
    }

    @Test
    void findsTheNewestByNumberAndEveryFreeThreadedBuild() {
        Python old = python("3.9.18", false, List.of("threads"), "/a");
        Python newest = python("3.13.0+", false, List.of("threads"), "/b");
        Python free = python("3.13.0", true, List.of("threads"), "/c");
        assertEquals(List.of(newest, free), PythonInterpreters.worthMeasuring(List.of(old, newest, free)));
    }

    private void add(boolean hasExtension, Python... pythons) {
        new PythonForms("cpython", directory.resolve("measure.py"), hasExtension, discovery).add(List.of(pythons));
    }

    private Path freeThreaded(String setGil) throws IOException {
        return Stage.script(
                directory.resolve("python3.13t"),
                setGil,
                "echo '{\"implementation\": \"CPython\", \"version\": \"3.13.0\", \"executable\": \"'$0'\","
                        + " \"freeThreaded\": true, \"gil\": '$gil',"
                        + " \"forms\": [\"threads\", \"native-extension\", \"processes\", \"subinterpreters\"]}'");
    }

    private static Python python(String version, boolean freeThreaded, List<String> forms, String executable) {
        return new Python(
                "CPython",
                version,
                Optional.empty(),
                Optional.of("-O3"),
                executable,
                freeThreaded,
                !freeThreaded,
                forms);
    }

    private List<String> titles() {
        return discovery.runtimes().stream()
                .map(it -> it.runtime().title())
                .flatMap(Stream::of)
                .toList();
    }
}
