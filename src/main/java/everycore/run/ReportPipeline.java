package everycore.run;

import everycore.render.Format;
import everycore.render.TerminalLayout;
import everycore.report.Detail;
import everycore.report.FileSeries;
import everycore.report.Report;
import everycore.report.RunFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
    private final Queue<Pending> reports = new ArrayDeque<>();
    private final ResultInput input;
    private final Format format;
    private final TerminalLayout layout;
    private final PrintWriter out;
    private final Consumer<String> remarks;
    private int submitted;
    private int printed;

    /** @param remarks what the text doesn't say of its entries */
    private record Part(String title, String text, List<String> remarks) {}

    private record Pending(String name, Future<Part> part, Consumer<String> complaints) {}

    /** @param remarks gets a line for each thing that a format without sentences can't say of a file's entries */
    public ReportPipeline(
            ResultInput input, Format format, TerminalLayout layout, PrintWriter out, Consumer<String> remarks) {
        this.input = input;
        this.format = format;
        this.layout = layout;
        this.out = out;
        this.remarks = remarks;
    }

    /** @param complaints gets a line for each file that can't be read */
    public void print(List<Path> files, Consumer<String> complaints) {
        Detail detail = files.size() <= MOST_FILES_WITH_LAWS ? Detail.LAWS : Detail.SENTENCES;
        FileSeries series = new FileSeries(run -> report(run, detail, complaints));
        read(files, series::add, complaints);
        series.end();
        end();
    }

    /** One report of the sessions of all files. */
    public void printJoined(List<Path> files, Consumer<String> complaints) {
        List<RunFile> read = new ArrayList<>();
        read(files, read::add, complaints);
        if (!read.isEmpty()) {
            report(RunFile.joined(ResultInput.name(files), read), Detail.LAWS, complaints);
        }
        end();
    }

    private void read(List<Path> files, Consumer<RunFile> reader, Consumer<String> complaints) {
        new ReadAhead<>(workers, AHEAD, input::read).read(files, (file, run) -> reader.accept(run), complaints);
    }

    private void report(RunFile run, Detail most, Consumer<String> complaints) {
        int index = submitted++;
        Callable<Part> part = () -> {
            Detail detail = format.detail().atMost(most);
            Report report = Report.of(run, detail);
            List<String> unsaid = detail == Detail.ROWS ? report.remarks() : List.of();
            return new Part(report.label(), format.of(report, index, layout), unsaid);
        };
        reports.add(new Pending(run.name(), workers.submit(part), complaints));
        printDown(AHEAD);
    }

    private void end() {
        printDown(0);
        if (printed == 0) {
            out.print(format.head(""));
        }
        out.print(format.tail());
    }

    private void printDown(int left) {
        while (reports.size() > left) {
            Pending next = reports.remove();
            try {
                Part part = ReadAhead.result(next.part());
                out.print(printed++ == 0 ? format.head(part.title()) : format.separator());
                out.print(part.text());
                part.remarks().forEach(remark -> remarks.accept(next.name() + ": " + remark));
            } catch (ExecutionException e) {
                next.complaints().accept(next.name() + ": " + Bug.words(e.getCause(), "the command and the file"));
            }
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
