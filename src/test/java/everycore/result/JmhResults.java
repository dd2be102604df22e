package everycore.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.SampleTimeResult;
import org.openjdk.jmh.results.SingleShotResult;
import org.openjdk.jmh.results.ThroughputResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.SampleBuffer;

/** Results as JMH has them at the end of a run, and the file that JMH itself makes of them. */
final class JmhResults {
    private final BenchmarkParams benchmark;
    private final List<BenchmarkResult> forks = new ArrayList<>();

    /** @param parameters name and value in turn */
    JmhResults(Mode mode, int forks, String... parameters) {
        WorkloadParams workload = new WorkloadParams();
        for (int i = 0; i < parameters.length; i += 2) {
            workload.put(parameters[i], parameters[i + 1], i);
        }
        benchmark = new BenchmarkParams(
                "sample.Codec.encode",
                "sample.generated.Codec_encode",
                true,
                4,
                new int[] {1},
                List.of(),
                forks,
                1,
                new IterationParams(IterationType.WARMUP, 2, TimeValue.milliseconds(250), 1),
                new IterationParams(IterationType.MEASUREMENT, 3, TimeValue.seconds(1), 5),
                mode,
                workload,
                TimeUnit.MICROSECONDS,
                1,
                "C:\\Program Files\\\"jdk\"\\bin\\java.exe",
                List.of("-Xmx1g", "-Dname=a \"b\""),
                "17.0.15",
                "OpenJDK 64-Bit Server VM",
                "17.0.15+6",
                "1.37",
                TimeValue.minutes(10));
    }

    /** Adds a fork of these iterations; an iteration is its primary result, and then secondary ones. */
    JmhResults fork(List<List<Result<?>>> iterations) {
        List<IterationResult> results = new ArrayList<>();
        for (List<Result<?>> iteration : iterations) {
            IterationResult result = new IterationResult(benchmark, benchmark.getMeasurement(), null);
            iteration.forEach(result::addResult);
            results.add(result);
        }
        forks.add(new BenchmarkResult(benchmark, results));
        return this;
    }

    /** What JMH's own writer writes, with {@code -rf json}. */
    Path write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .writeOut(List.of(new RunResult(benchmark, forks)));
        return Files.write(file, bytes.toByteArray());
    }

    /** A primary result of mode sample, of so many calls that took up to twice so many nanoseconds. */
    static Result<?> samples(int calls, long nanoseconds) {
        SampleBuffer samples = new SampleBuffer();
        for (long i = 0; i < calls; i++) {
            samples.add(nanoseconds + i * nanoseconds / calls);
        }
        return new SampleTimeResult(ResultRole.PRIMARY, "encode", samples, TimeUnit.MICROSECONDS);
    }

    /** A primary result of a mode, of as many operations or nanoseconds. */
    static Result<?> primary(Mode mode, long amount) {
        String label = "encode";
        return switch (mode) {
            case Throughput ->
                new ThroughputResult(ResultRole.PRIMARY, label, amount, 1_000_000_007, TimeUnit.MICROSECONDS);
            case AverageTime -> new AverageTimeResult(ResultRole.PRIMARY, label, 7, amount, TimeUnit.MICROSECONDS);
            case SingleShotTime -> new SingleShotResult(ResultRole.PRIMARY, label, amount, TimeUnit.MICROSECONDS);
            case SampleTime -> {
                SampleBuffer samples = new SampleBuffer();
                for (long i = 0; i < 10; i++) {
                    samples.add(amount + i / 3 * 100);
                }
                yield new SampleTimeResult(ResultRole.PRIMARY, label, samples, TimeUnit.MICROSECONDS);
            }
            case All -> throw new IllegalArgumentException("not a mode of its own");
        };
    }
}
