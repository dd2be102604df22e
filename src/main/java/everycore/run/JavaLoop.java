package everycore.run;

import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhVariant;
import everycore.jmh.JmhWorkload;
import everycore.result.Environment;
import everycore.sweep.Workload;
import java.util.ArrayList;
import java.util.List;

/** A JMH benchmark on one side of a sweep, which has a file of its own. */
record JavaLoop(int file, Side side, JmhVariant variant, int cpusAllowed) implements Loop {
    static List<Loop> of(List<Side> sides, List<JmhBenchmark> benchmarks, int cpusAllowed) {
        List<Loop> loops = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (JmhBenchmark benchmark : benchmarks) {
                if (benchmark.build().equals(sides.get(i).build())) {
                    for (JmhVariant variant : JmhVariant.of(benchmark)) {
                        loops.add(new JavaLoop(i, sides.get(i), variant, cpusAllowed));
                    }
                }
            }
        }
        return loops;
    }

    @Override
    public List<Integer> threadCounts(List<Integer> asked) {
        return variant.benchmark().threadCounts(asked, cpusAllowed);
    }

    @Override
    public Workload at(int threads, Environment ofRun) {
        return new JmhWorkload(side.java(), variant, threads, ofRun.protocol());
    }

    @Override
    public Environment environment(Environment ofRun) {
        return ofRun;
    }
}
