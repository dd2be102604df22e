package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

class WrongArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --treads 2              | unknown option '--treads'; did you mean --threads",
                "rum                         | there is no command 'rum'; did you mean run",
                "reprot x.json               | there is no command 'reprot'; did you mean report",
                "tour lok                    | did you mean lock, deadlock?",
                "jmh -bogus                  | jmh: b is not a recognized option",
                "help rum                    | rum",
                "machine all                 | unexpected argument 'all'",
                "@arguments                  | there is no command '@arguments'",
                "run --preset slow           | slow",
                "run --threads 0             | give 1 to 4096",
                "run --threads -1            | give 1 to 4096",
                "run --threads 100000        | give 1 to 4096",
                "run --threads two           | 'two'",
                "run --seed x                | x",
                "run --include [             | --include",
                "run --include Xyzzy         | --include 'Xyzzy'; --list names all",
                "run --include atomcLong     | did you mean BalanceBenchmark.atomicLong",
                "run --label ///             | at least one letter or digit",
                "run --include Empty --param accounts=2 | no benchmark that is measured has a parameter 'accounts'",
                "run --include Transfer --param accounts=2,,4 | empty value",
                "run --list --include NoSuchThing | --list names all",
                "run --list --runtimes rust  | there is no 'rust'",
                "run --list --param nothing=1 | no benchmark that is measured has a parameter 'nothing'",
                "run --list --threads two    | 'two'",
                "run --exclude .             | is left by --exclude '.'",
                "tour races                  | there are: threads, race, interleavings, lock, deadlock, cores, gil",
                "report                      | FILE",
                "machine --format yaml       | is none of terminal, json",
                "compare --adjust-by-control results/epyc-two-vcpus-jdk17.json results/epyc-two-vcpus-jdk25.json | machine in common",
                "report --format yaml x.json | is none of terminal, markdown, csv, csv-raw, html, json, benchstat",
                "run --preset fast           | is none of quick, normal, thorough",
                "measure                     | measure"
            })
    void wrongArgumentsGetOneLineThatNamesThemAndExitStatusTwo(String arguments, String named) {
        Invocation invocation = Invocation.of(arguments.strip().split(" "));
        assertEquals(2, invocation.status(), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
        assertTrue(invocation.err().contains(named), invocation.err());
        assertEquals("", invocation.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --target x               | no percentage",
                "run --target 0%              | between 0 and 100 %",
                "run --target 200%            | between 0 and 100 %",
                "run --budget soon            | no time",
                "run --budget -5s             | at least one second",
                "run --min-forks 0            | at least 1",
                "run --min-forks 5 --max-forks 4 | at least the minimum",
                "run --resume --force         | mutually exclusive",
                "run --session --resume       | mutually exclusive",
                "run --every 20m              | say how many with --sessions",
                "run --sessions 0             | at least 1",
                "run --control                | needs --pair",
                "run --pair alternate         | give two --jar (or --class-path), two --jvm",
                "run --pair alternate --jar a.jar | compares two sides",
                "run --pair alternate --jvm a --jvm b --runtimes java,c | measures Java alone",
                "run --pair alternate --jvm a --jvm b --output x.json | each --jvm and each --jar writes its own",
                "run --pair duet --control --jvm a --jvm b | needs --pair alternate",
                "run --pair sideways          | sideways",
                "run --pair-variants a        | two benchmarks, A,B",
                "run --pair-variants BalanceBenchmark.atomicLong,longAddr | there is no benchmark 'longAddr'; did you mean BalanceBenchmark.longAdder",
                "run --pair-variants BalanceBenchmark.atomicLong,BalanceBenchmark.atomicLong | two variants",
                "run --pair-variants a,b --jar a.jar --jar b.jar | of one build on one JVM",
                "run --sessions 2 --every 0s  | longer than nothing",
                "run --session --sessions 3   | --session adds one",
                "compare a.json               | at least one other FILE",
                "compare --baseline a.json    | FILE",
                "run --executor green         | green"
            })
    void wrongProtocolsGetOneLineToo(String arguments, String named) {
        wrongArgumentsGetOneLineThatNamesThemAndExitStatusTwo(arguments, named);
    }

    @Test
    void saysHowItIsUsedWhenNoCommandIsGiven() {
        Invocation bare = Invocation.of();
        assertEquals(2, bare.status());
        assertEquals("", bare.out());
        assertEquals(Invocation.of("help").out(), bare.err());
    }

    @Test
    void errorsAreRedWhereColoursAreOn() {
        StringWriter err = new StringWriter();
        PrintWriter writer = new PrintWriter(err, true);
        assertEquals(2, Main.execute(writer, writer, Ansi.ON, "rum"));
        assertTrue(err.toString().contains("\u001b[31m"), err.toString());
        assertFalse(Invocation.of("rum").err().contains("\u001b"));
    }
}
