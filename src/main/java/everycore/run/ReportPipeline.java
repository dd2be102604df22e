package everycore.run;

import everycore.render.Format;
import everycore.report.FileSeries;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Reads files and makes their reports on all CPUs, and prints them in the files' order. Only a few are held at a time, so
 * that memory depends on the largest and not on their number.
 */
public final class ReportPipeline implements AutoCloseable {
    /** A law with its intervals takes longer than a file; so many files nobody reads for their laws. */
    public static final int MOST_FILES_WITH_LAWS = 20;

    private static final int CPUS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * CPUS;

    private final ExecutorService workers = Executors.newFixedThreadPool(CPUS);
    private final Queue<Future<String>> reports = new ArrayDeque<>();
    private final ResultInput input;
    private final Format format;
    private final PrintWriter out;
    private String separator = "";

    public ReportPipeline(ResultInput input, Format format, PrintWriter out) {
        this.input = input;
        this.format = format;
        this.out = out;
    }

    /** @param complaints gets a line for each file that can't be read */
    public void print(List<Path> files, Consumer<String> complaints) {
        boolean fitsLaws = files.size() <= MOST_FILES_WITH_LAWS;
        FileSeries series = new FileSeries(run -> report(run, fitsLaws));
        Queue<Future<RunFile>> reading = new ArrayDeque<>();
        Iterator<Path> ahead = files.iterator();
        for (Path file : files) {
            while (reading.size() < AHEAD && ahead.hasNext()) {
                Path next = ahead.next();
                reading.add(workers.submit(() -> input.read(next)));
            }
            try {
                series.add(result(reading.remove()));
            } catch (ExecutionException e) {
                boolean namesTheFile = e.getCause() instanceof BadResultFile;
                complaints.accept(
                        (namesTheFile ? "" : file + ": ") + e.getCause().getMessage());
            }
        }
        series.end();
        printDown(0);
    }

    private void report(RunFile run, boolean fitsLaws) {
        Callable<String> report = () -> format.of(Report.of(run, fitsLaws));
        reports.add(workers.submit(report));
        printDown(AHEAD);
    }

    private void printDown(int left) {
        while (reports.size() > left) {
            try {
                out.print(separator + result(reports.remove()));
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
            separator = format.separator();
        }
    }

    private static <T> T result(Future<T> future) throws ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files are read", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
