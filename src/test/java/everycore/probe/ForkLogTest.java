package everycore.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.RunnerException;

/** The logs were captured from JMH 1.37. */
class ForkLogTest {
    private static final RunnerException DIED = new RunnerException(
            "Benchmark caught the exception",
            new BenchmarkException(new IllegalStateException("Forked VM failed with exit code 1")));

    @Test
    void namesTheWorkersErrorWhereJmhLosesCountOfTheWorkersFirst() {
        RuntimeException count = new IllegalStateException("More threads than expected");
        count.setStackTrace(new StackTraceElement[] {
            new StackTraceElement(
                    "org.openjdk.jmh.runner.InfraControl", "announceWarmdownReady", "InfraControl.java", 235)
        });
        RuntimeException failure = new RuntimeException("Benchmark error");
        failure.addSuppressed(count);
        assertEquals("More threads than expected", ForkLog.reason(failure, ""));
        failure.addSuppressed(new IllegalStateException("no such account"));
        assertEquals("no such account", ForkLog.reason(failure, ""));
    }

    @Test
    void quotesTheErrorOfAJvmThatDoesNotStart() {
        String log = """
                # Fork: 1 of 1
                <forked VM failed with exit code 1>
                <stdout last='20 lines'>
                </stdout>
                <stderr last='20 lines'>
                Unrecognized option: -Xbad
                Error: Could not create the Java Virtual Machine.
                </stderr>
                """;
        assertEquals("Forked VM failed with exit code 1: Unrecognized option: -Xbad", ForkLog.reason(DIED, log));
    }

    @Test
    void quotesWhatABenchmarkPrintedBeforeItDied() {
        String log = """
                # Run progress: 0.00% complete, ETA 00:00:00
                # Fork: 1 of 1
                # Warmup Iteration   1: out of luck
                <forked VM failed with exit code 1>
                <stdout last='20 lines'>
                </stdout>
                <stderr last='20 lines'>
                </stderr>
                """;
        assertEquals("Forked VM failed with exit code 1: out of luck", ForkLog.reason(DIED, log));
    }

    @Test
    void quotesTheHeadOfACrashOfTheVirtualMachine() {
        String log = """
                <forked VM failed with exit code 134>
                <stdout last='20 lines'>
                #
                # A fatal error has been detected by the Java Runtime Environment:
                #
                </stdout>
                <stderr last='20 lines'>
                </stderr>
                """;
        assertEquals(
                "Forked VM failed with exit code 1: A fatal error has been detected by the Java Runtime Environment:",
                ForkLog.reason(DIED, log));
    }

    @Test
    void givesTheExitCodeAloneWhenNothingWasPrinted() {
        assertEquals("Forked VM failed with exit code 1", ForkLog.reason(DIED, "# Fork: 1 of 1\n"));
    }

    @Test
    void namesTheClassOfAnErrorWithoutAMessage() {
        assertEquals("java.lang.StackOverflowError", ForkLog.reason(new RunnerException(new StackOverflowError()), ""));
    }
}
