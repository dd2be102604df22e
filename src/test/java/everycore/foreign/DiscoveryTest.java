package everycore.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.foreign.Discovery.Skipped;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DiscoveryTest {
    @TempDir
    private Path directory;

    private final Discovery discovery = new Discovery();

    @Test
    void saysWhatToInstallWhereThereIsNoCompiler() throws IOException {
        find(CompiledFinder.C);
        find(CompiledFinder.CPP);
        assertEquals(
                List.of(
                        new Skipped("c", "no C compiler; install gcc or clang", false),
                        new Skipped("cpp", "no C++ compiler; install g++ or clang++", false)),
                discovery.skipped());
    }

    @Test
    void saysTheFirstErrorOfACompilerThatFails() throws IOException {
        Stage.script(
                bin("cc"),
                "if [ \"$1\" = --version ]; then echo cc 1.0; exit 0; fi",
                "echo 'In file included from measure.c:9:' >&2",
                "for source; do :; done",
                "echo \"$source:1:10: fatal error: stdatomic.h: No such file or directory\" >&2",
                "echo 'compilation terminated.' >&2; exit 1");
        find(CompiledFinder.C);
        Skipped c = discovery.skipped().get(0);
        assertTrue(c.broken());
        assertEquals(bin("cc") + ": measure.c:1:10: fatal error: stdatomic.h: No such file or directory", c.reason());
    }

    @Test
    void takesTheNextCompilerWhenTheFirstDoesNotAnswer() throws IOException {
        Stage.script(bin("cc"), "exit 1");
        Stage.script(bin("gcc"), "echo gcc 12.2.0");
        assertEquals(Optional.of(new Compiler(bin("gcc"), "gcc 12.2.0")), CompiledFinder.C.compiler(path()));
    }

    @Test
    void findsEachInterpreterOnceWhateverLeadsToIt() throws IOException {
        Path real = python("opt/real", "CPython", "3.11.2");
        Files.createSymbolicLink(bin("python3"), real);
        Files.createSymbolicLink(bin("python3.11"), real);
        Path installed = python("bin/python3.14", "CPython", "3.14.0");
        Files.createLink(bin("python3.14t"), installed);
        python("bin/python2.7", "PyPy", "2.7.18");
        Stage.script(bin("python3.9"), "echo 'pyenv: python3.9: command not found' >&2; exit 127");
        python("pyenv/versions/3.13.0/bin/python", "CPython", "3.13.0");
        assertEquals(List.of("3.11.2", "3.13.0", "3.14.0"), versionsOnThePath());
    }

    /** As pyenv's shims are: what they lead to depends on the name that they are called by. */
    @Test
    void asksEveryNameOfAFileThatLeadsToSeveralInterpreters() throws IOException {
        python("opt/python3.9", "CPython", "3.9.18");
        python("opt/python3.11", "CPython", "3.11.7");
        Path shim = Stage.script(bin("python3.9"), "exec " + directory.resolve("opt") + "/${0##*/}");
        Files.createLink(bin("python3.11"), shim);
        assertEquals(List.of("3.9.18", "3.11.7"), versionsOnThePath());
    }

    @Test
    void saysWhyAnInterpreterDoesNotAnswer() throws IOException {
        Path old = Stage.script(bin("python2.6"), "echo 'Python 2.6 is too old; 2.7 or later is needed' >&2; exit 1");
        Path garbage = Stage.script(bin("python"), "echo Welcome");
        assertEquals("Python 2.6 is too old; 2.7 or later is needed", refusal(old));
        assertTrue(refusal(garbage).startsWith("did not describe itself: "), refusal(garbage));
    }

    @Test
    void findsPyPyByItsCommand() throws IOException {
        find(PythonFinder.PYPY);
        assertEquals(
                "no PyPy; install pypy3, or name one by --python",
                discovery.skipped().get(0).reason());
        python("bin/pypy3", "PyPy", "3.9.16");
        find(PythonFinder.PYPY);
        assertEquals("pypy", discovery.runtimes().get(0).runtime().name());
    }

    @Test
    void saysWhatAPyPyByNameReallyIs() throws IOException {
        Path impostor = python("bin/pypy3", "CPython", "3.9.16");
        find(PythonFinder.PYPY);
        assertEquals(List.of(new Skipped("pypy", impostor + " is CPython", true)), discovery.skipped());
    }

    /** So that to name a CPython doesn't leave PyPy out. */
    @Test
    void findsTheImplementationsThatNoNamedInterpreterIsOf() throws IOException {
        Path cpython = python("opt/python3", "CPython", "3.14.7");
        NamedPythons named = named(Set.of("cpython", "pypy"), cpython);
        assertEquals(Optional.of(List.of(cpython)), named.of("cpython"));
        assertEquals(Optional.empty(), named.of("pypy"));
        assertEquals(List.of(), discovery.skipped());
    }

    @Test
    void putsNothingElseInThePlaceOfAnInterpreterThatCanNotBeMeasured() throws IOException {
        Path graal = python("opt/graalpy", "GraalVM", "3.12.8");
        NamedPythons named = named(Set.of("cpython", "pypy"), graal);
        assertEquals(Optional.of(List.of()), named.of("cpython"));
        assertEquals(Optional.of(List.of()), named.of("pypy"));
        assertEquals(
                List.of(new Skipped("python", graal + " is GraalVM; name a CPython or a PyPy", true)),
                discovery.skipped());
    }

    @Test
    void refusesANamedInterpreterWhoseRuntimeIsLeftOut() throws IOException {
        Path pypy = python("opt/pypy3", "PyPy", "3.9.16");
        assertEquals(Optional.of(List.of()), named(Set.of("cpython"), pypy).of("cpython"));
        assertEquals(
                List.of(new Skipped("python", pypy + " is PyPy, and pypy is not asked for", true)),
                discovery.skipped());
    }

    @Test
    void asksNoInterpreterWhereNoPythonIsWanted() throws IOException {
        assertEquals(NamedPythons.NONE, named(Set.of("c"), directory.resolve("nowhere")));
        assertEquals(List.of(), discovery.skipped());
    }

    @Test
    void saysHowToGetJython() throws IOException {
        find(new JythonFinder());
        assertEquals(
                "no jython-standalone.jar beside this jar; `mvn verify -Pbench` fetches it, or name one by --jython",
                discovery.skipped().get(0).reason());
    }

    @Test
    void leavesNoTemporaryFile() throws IOException {
        Path temporary;
        try (Workshop workshop = Workshop.open()) {
            temporary = workshop.directory();
            assertTrue(Files.size(workshop.unpack("python/measure.py")) > 0);
        }
        assertFalse(Files.exists(temporary));
    }

    private List<String> versionsOnThePath() {
        return new PythonInterpreters(directory.resolve("measure.py"))
                .all(path(), Optional.of(directory.resolve("pyenv"))).stream()
                        .map(Python::version)
                        .toList();
    }

    private String refusal(Path python) {
        return assertThrows(
                        IOException.class,
                        () -> Python.ask(List.of(python.toString()), Map.of(), directory.resolve("measure.py")))
                .getMessage();
    }

    private void find(RuntimeFinder finder) throws IOException {
        try (Workshop workshop = Workshop.open()) {
            finder.find(new RuntimeFinder.Search(path(), workshop, NamedPythons.NONE, Optional.empty()), discovery);
        }
    }

    private NamedPythons named(Set<String> wanted, Path... executables) throws IOException {
        try (Workshop workshop = Workshop.open()) {
            return NamedPythons.ask(List.of(executables), wanted, workshop, discovery);
        }
    }

    private Path python(String file, String implementation, String version) throws IOException {
        Path python = directory.resolve(file);
        return Stage.script(
                python,
                "echo '{\"implementation\": \"" + implementation + "\", \"version\": \"" + version
                        + "\", \"executable\": \"'$0'\", \"freeThreaded\": false, \"gil\": true, \"forms\": [\"threads\"]}'");
    }

    private SearchPath path() {
        return new SearchPath(List.of(directory.resolve("nowhere"), directory.resolve("bin")));
    }

    private Path bin(String command) throws IOException {
        Files.createDirectories(directory.resolve("bin"));
        return directory.resolve("bin").resolve(command);
    }
}
