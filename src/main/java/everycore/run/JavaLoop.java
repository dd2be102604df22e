package everycore.run;

import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhVariant;
import everycore.jmh.JmhWorkload;
import everycore.result.Cell;
import everycore.result.Environment;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.List;

/** A JMH benchmark on one side of a sweep, which has a file of its own. */
record JavaLoop(int file, Side side, JmhVariant variant, int cpusAllowed) implements Loop {
    static List<JavaLoop> of(List<Side> sides, List<JmhBenchmark> benchmarks, int cpusAllowed) {
        List<JavaLoop> loops = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            for (JmhBenchmark benchmark : benchmarks) {
                if (sides.get(i).has(benchmark)) {
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

    /** What it has in common with its like on the other sides of a pair. */
    Cell sharedCell(int threads) {
        return side.variant().isPresent() ? cell("variants", threads) : cell(threads);
    }

    Cell cell(int threads) {
        return cell(variant.benchmark().name(), threads);
    }

    private Cell cell(String name, int threads) {
        return new Cell(LanguageRuntime.JAVA, name, variant.benchmark().mode(), variant.parameters(), threads);
    }

    @Override
    public JmhWorkload at(int threads, Environment ofRun) {
        return new JmhWorkload(side.java(), variant, threads, ofRun.protocol());
    }

    @Override
    public Environment environment(Environment ofRun) {
        return ofRun;
    }
}
