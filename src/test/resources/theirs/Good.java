package theirs;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Well-behaved, and annotated in every way that a sweep must keep. */
@State(Scope.Benchmark)
public class Good {
    private int x;

    @State(Scope.Benchmark)
    public static class Sizes {
        @Param({"1", "a&b=c"})
        String size;
    }

    @Benchmark
    public int plain() {
        return x++;
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Threads(2)
    @Warmup(iterations = 1, time = 10, timeUnit = TimeUnit.MILLISECONDS)
    @Measurement(iterations = 2, time = 20, timeUnit = TimeUnit.MILLISECONDS)
    public int annotated() {
        return x++;
    }

    @Benchmark
    public int sized(Sizes sizes) {
        return sizes.size.length();
    }

    @Benchmark
    @Group("sides")
    @GroupThreads(2)
    public int read() {
        return x;
    }

    @Benchmark
    @Group("sides")
    public int write() {
        return x++;
    }

    @Benchmark
    @BenchmarkMode(Mode.All)
    @Fork(
            warmups = 1,
            jvmArgs = {"-Dtheirs.own=1", "-Xmx99m"},
            jvmArgsAppend = "-Dtheirs.appended=1")
    public int inItsOwnJvm() {
        if (System.getProperty("theirs.own") == null || System.getProperty("theirs.appended") == null) {
            throw new IllegalStateException("lost its arguments");
        }
        return x++;
    }
}
