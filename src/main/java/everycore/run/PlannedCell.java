package everycore.run;

import everycore.result.BadResultFile;
import everycore.result.ResultFile;
import everycore.sweep.Task;
import everycore.sweep.Workload;
import java.util.List;
import java.util.stream.Stream;

/** A cell of a sweep whose protocol, which depends on the number of cells, is not yet known. */
record PlannedCell(Loop loop, int threads) {
    static List<PlannedCell> of(Stream<Loop> loops, List<Integer> threadCounts) {
        return loops.flatMap(
                        loop -> loop.threadCounts(threadCounts).stream().map(threads -> new PlannedCell(loop, threads)))
                .toList();
    }

    /** @throws BadResultFile if the file has forks of this cell that something else has measured */
    Task task(List<ResultFile> files) throws BadResultFile {
        ResultFile file = files.get(loop.file());
        Workload workload = loop.at(threads, file.environment());
        file.requireSame(workload.cell(), loop.environment(file.environment()));
        return new Task(workload, file);
    }
}
