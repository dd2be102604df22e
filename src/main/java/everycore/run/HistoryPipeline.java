package everycore.run;

import everycore.fleet.Fork;
import everycore.fleet.Forks;
import everycore.fleet.History;
import everycore.render.HistoryFormat;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads files of many commits and writes how fast each cell was from one to the next. */
public final class HistoryPipeline implements AutoCloseable {
    private static final int CPUS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService workers = Executors.newFixedThreadPool(CPUS);
    private final ResultInput input;
    private final Console console;
    private boolean isWhole = true;

    /** @param console gets a line for each file that can't be read, and remarks on what the others leave out */
    public HistoryPipeline(ResultInput input, Console console) {
        this.input = input;
        this.console = console;
    }

    /**
     * @param commits the oldest first; none to order by when sessions began
     * @param level the greatest p-value of a change; absent for the usual one
     * @return whether every file could be read
     */
    public boolean write(
            List<Path> files, List<String> commits, OptionalDouble level, HistoryFormat format, PrintWriter out) {
        List<Fork> forks = new ArrayList<>();
        new ReadAhead<>(workers, 2 * CPUS, file -> Forks.of(file.toString(), input.read(file)))
                .read(
                        files,
                        (file, read) -> {
                            read.leftOut().forEach(sentence -> console.remark(file + ": " + sentence));
                            forks.addAll(read.all());
                        },
                        complaint -> {
                            isWhole = false;
                            console.error(complaint);
                        });
        History history = History.of(forks, commits, level);
        history.leftOut().forEach(console::remark);
        if (!history.series().isEmpty()) {
            out.print(format.write(history));
        }
        return isWhole && !history.series().isEmpty();
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
