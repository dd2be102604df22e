package everycore.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long does it take to read a result file of 60 cells?
 *
 * <p>Control: reading its bytes alone. Expect some thirty times the control: seen on an AMD EPYC virtual machine with two
 * CPUs, JDK 17, 13 ± 1 µs for the bytes and 440 ± 90 µs for the entries (JMH's own error). After {@code mvn verify}:
 *
 * <pre>java -cp target/test-classes:target/benchmarks.jar everycore.cli.Main jmh ReaderBenchmark -f 3 -wi 5 -i 5 -w 1 -r 1</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderBenchmark {
    private static final int CELLS = 60;
    private static final int FORKS = 5;

    private Path file;

    @Setup(Level.Trial)
    public void write() throws IOException {
        List<Entry> entries = IntStream.rangeClosed(1, CELLS)
                .mapToObj(threads -> Fixtures.entry(
                        "org.shop.Basket.add",
                        threads,
                        "ops/s",
                        IntStream.range(0, FORKS)
                                .mapToObj(fork -> List.of(1e8 / threads + fork, 1.01e8 / threads, 0.99e8 / threads))
                                .toList(),
                        Map.of()))
                .toList();
        file = Files.createTempFile("reader-benchmark", ".json");
        Files.write(file, Json.MAPPER.writeValueAsBytes(entries));
    }

    @TearDown(Level.Trial)
    public void delete() throws IOException {
        Files.delete(file);
    }

    /*
     * CONTROL
     */
    @Benchmark
    public byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    @Benchmark
    public List<Entry> entries() throws BadResultFile {
        return ResultReader.read(file);
    }
}
