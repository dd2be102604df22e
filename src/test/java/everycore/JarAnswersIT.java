package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Jar.Ended;
import everycore.result.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the jar for what it prints without measuring. */
class JarAnswersIT {
    @TempDir
    private Path directory;

    @Test
    void handsOverToJmh() throws Exception {
        Ended list = run("jmh", "-l");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("everycore.benchmarks.SpinBenchmark.spin"), list.out());
    }

    @Test
    void takesJmhsHelpForHelp() throws Exception {
        Ended help = run("jmh", "--help");
        assertEquals(0, help.status(), help.err());
        assertTrue(help.out().startsWith("Usage: java -jar ..."), help.out());
    }

    @Test
    void namesWhatItWasBuiltFromAndWhatRunsIt() throws Exception {
        Ended version = run("--version");
        assertEquals(0, version.status(), version.err());
        assertTrue(
                version.out()
                        .matches(
                                "everycore \\d\\S+\ncommit (unknown|\\p{XDigit}{10,}(-dirty)? of \\d{4}-\\d\\d-\\d\\d)\n"
                                        + "JMH 1\\.\\d+\nJDK \\d+.*\n"),
                version.out());
    }

    @Test
    void completesCommandsAndOptionsInBash() throws Exception {
        run("generate-completion");
        Process bash = new ProcessBuilder("bash", "-c", """
                        source stdout
                        compopt() { :; } # Bash has it inside a completion alone.
                        complete -p everycore
                        COMP_WORDS=(everycore comp); COMP_CWORD=1; _complete_everycore; echo "${COMPREPLY[@]}"
                        COMP_WORDS=(everycore run --dry); COMP_CWORD=2; _complete_everycore; echo "${COMPREPLY[@]}"
                        """)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String completed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("complete -o default -F _complete_everycore everycore\ncompare\n--dry-run\n", completed);
    }

    @Test
    void printsTheResultAloneOnStdout() throws Exception {
        Ended machine = run("machine", "--format", "json");
        assertFalse(Json.MAPPER.readTree(machine.out()).at("/machine/cpu").isMissingNode());
        assertEquals("", machine.err());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return Jar.run(directory, arguments);
    }
}
