package everycore.run;

import everycore.jmh.JmhPair;
import everycore.jmh.JmhWorkload;
import everycore.result.BadResultFile;
import everycore.result.Cell;
import everycore.result.ResultFile;
import everycore.sweep.PairTask;
import everycore.sweep.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One benchmark on all sides of a sweep of pairs.
 *
 * @param name what the sides have in common
 * @param sides in their order; null for one that lacks the benchmark
 */
record PlannedPair(Cell name, List<JavaLoop> sides) implements Planned {
    PlannedPair {
        sides = Collections.unmodifiableList(new ArrayList<>(sides));
    }

    /** Also of what some side lacks. */
    static List<PlannedPair> of(List<JavaLoop> loops, List<Integer> threadCounts, int sides) {
        Map<Cell, JavaLoop[]> bySide = new LinkedHashMap<>();
        for (JavaLoop loop : loops) {
            for (int threads : loop.threadCounts(threadCounts)) {
                bySide.computeIfAbsent(loop.sharedCell(threads), any -> new JavaLoop[sides])[loop.file()] = loop;
            }
        }
        return bySide.entrySet().stream()
                .map(pair -> new PlannedPair(pair.getKey(), Arrays.asList(pair.getValue())))
                .toList();
    }

    boolean isWhole() {
        return sides.stream().allMatch(Objects::nonNull);
    }

    /** For instance {@code Greeting.hello on 1 thread: skipped, as not both sides have it}. */
    String whyNot() {
        return name + ": skipped, as not both sides have it";
    }

    @Override
    public int cells() {
        return sides.size();
    }

    @Override
    public Task task(List<ResultFile> files) throws BadResultFile {
        List<JmhWorkload> workloads = new ArrayList<>();
        for (int side = 0; side < sides.size(); side++) {
            ResultFile file = files.get(side);
            JmhWorkload workload = sides.get(side).at(name.threads(), file.environment());
            file.requireSame(workload.cell(), file.environment());
            workloads.add(workload);
        }
        return new PairTask(new JmhPair(workloads), files);
    }
}
