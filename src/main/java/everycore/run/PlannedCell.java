package everycore.run;

import everycore.result.BadResultFile;
import everycore.result.ResultFile;
import everycore.sweep.CellTask;
import everycore.sweep.Task;
import everycore.sweep.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A cell of a sweep that is measured by itself. */
record PlannedCell(Loop loop, int threads) implements Planned {
    static List<PlannedCell> of(Stream<Loop> loops, List<Integer> threadCounts) {
        return loops.flatMap(
                        loop -> loop.threadCounts(threadCounts).stream().map(threads -> new PlannedCell(loop, threads)))
                .toList();
    }

    @Override
    public int cells() {
        return 1;
    }

    @Override
    public Task task(List<ResultFile> files) throws BadResultFile {
        ResultFile file = files.get(loop.file());
        Workload workload = loop.at(threads, file.environment());
        file.requireSame(workload.cell(), loop.environment(file.environment()));
        return new CellTask(workload, file);
    }
}
