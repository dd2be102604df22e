package everycore.run;

import everycore.foreign.ForeignBenchmark;
import everycore.foreign.ForeignRuntime;
import everycore.foreign.ForeignWorkload;
import everycore.result.Environment;
import everycore.sweep.Workload;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A loop of another runtime.
 *
 * @param jvm what tells it from the same loop in other files of the sweep; empty where there is none
 */
record ForeignLoop(int file, String jvm, ForeignRuntime runtime, ForeignBenchmark benchmark) implements Loop {
    /** What is no JVM is measured once, into the first JVM's file. */
    static Stream<Loop> of(List<ForeignRuntime> runtimes, List<ForeignBenchmark> benchmarks) {
        return runtimes.stream().flatMap(runtime -> of(0, "", runtime, benchmarks));
    }

    /** Plain Java, on each JVM into its own file. */
    static Stream<Loop> ofPlainJava(List<MeasuredJvm> jvms, List<ForeignBenchmark> benchmarks) {
        return IntStream.range(0, jvms.size())
                .boxed()
                .flatMap(file ->
                        of(file, jvms.get(file).target().name(), jvms.get(file).plainJava(), benchmarks));
    }

    private static Stream<Loop> of(int file, String jvm, ForeignRuntime runtime, List<ForeignBenchmark> benchmarks) {
        return benchmarks.stream()
                .filter(runtime.benchmarks()::contains)
                .map(benchmark -> new ForeignLoop(file, jvm, runtime, benchmark));
    }

    @Override
    public List<Integer> threadCounts(List<Integer> asked) {
        return asked;
    }

    @Override
    public Workload at(int threads, Environment ofRun) {
        return new ForeignWorkload(runtime, benchmark, threads, ofRun, jvm);
    }

    @Override
    public Environment environment(Environment ofRun) {
        return ofRun.forRuntime(runtime.runtime());
    }
}
