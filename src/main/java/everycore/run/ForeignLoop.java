package everycore.run;

import everycore.foreign.ForeignBenchmark;
import everycore.foreign.ForeignRuntime;
import everycore.foreign.ForeignWorkload;
import everycore.result.Environment;
import everycore.sweep.Workload;
import java.util.List;

/** A loop of another runtime, which is measured once, into the first JVM's file. */
record ForeignLoop(ForeignRuntime runtime, ForeignBenchmark benchmark) implements Loop {
    static List<Loop> of(List<ForeignRuntime> runtimes, List<ForeignBenchmark> benchmarks) {
        return runtimes.stream()
                .flatMap(runtime -> benchmarks.stream()
                        .filter(runtime.benchmarks()::contains)
                        .map(benchmark -> (Loop) new ForeignLoop(runtime, benchmark)))
                .toList();
    }

    @Override
    public int file() {
        return 0;
    }

    @Override
    public int fewestThreads() {
        return 1;
    }

    @Override
    public Workload at(int threads, Environment ofRun) {
        return new ForeignWorkload(runtime, benchmark, threads, ofRun);
    }

    @Override
    public Environment environment(Environment ofRun) {
        return ofRun.forRuntime(runtime.runtime());
    }
}
