package everycore.run;

import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhVariant;
import everycore.jmh.JmhWorkload;
import everycore.jmh.JvmTarget;
import everycore.result.Environment;
import everycore.sweep.Workload;
import java.util.ArrayList;
import java.util.List;

/** A benchmark of ours on one JVM, which has a file of its own. */
record JavaLoop(int file, JvmTarget target, JmhVariant variant) implements Loop {
    static List<Loop> of(List<MeasuredJvm> jvms, List<JmhBenchmark> benchmarks) {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < jvms.size(); i++) {
            for (JmhBenchmark benchmark : benchmarks) {
                for (JmhVariant variant : benchmark.variants()) {
                    loops.add(new JavaLoop(i, jvms.get(i).target(), variant));
                }
            }
        }
        return loops;
    }

    @Override
    public int fewestThreads() {
        return variant.fewestThreads();
    }

    @Override
    public Workload at(int threads, Environment ofRun) {
        return new JmhWorkload(target, variant, threads, ofRun.protocol());
    }

    @Override
    public Environment environment(Environment ofRun) {
        return ofRun;
    }
}
