package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RuntimeOptionsTest {
    @Test
    void namesEveryRuntimeWhereOneIsUnknown() {
        Invocation invocation = Invocation.of("run", "--runtimes", "java,cobol");
        assertEquals(2, invocation.status());
        assertTrue(
                invocation
                        .err()
                        .contains(
                                "--runtimes: there is no 'cobol'; give all, or some of java,plain-java,c,cpp,cpython,pypy,jython"),
                invocation.err());
    }

    @Test
    void namesEveryRuntimeInItsHelp() {
        String help = Invocation.of("run", "--help").out().replaceAll("\\s+", " ");
        assertTrue(
                help.contains(
                        "all, or some of java, plain-java, c, cpp, cpython, pypy, jython. What is missing is skipped."),
                help);
    }
}
