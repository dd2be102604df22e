package everycore.run;

import everycore.fleet.Fork;
import everycore.fleet.Forks;
import everycore.fleet.MachineIds;
import everycore.render.FlatForm;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.FileReason;
import everycore.result.WholeFile;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;

/**
 * Writes the forks of files in the flat form, in the files' order. A session that several files hold counts once, and memory
 * depends on the largest file and not on their number, but for the names of cells.
 */
public final class Export implements AutoCloseable {
    private static final int CPUS = Runtime.getRuntime().availableProcessors();

    private final ExecutorService workers = Executors.newFixedThreadPool(CPUS);
    private final Set<CellOfSession> written = new HashSet<>();
    private final ResultInput input;
    private final Console console;
    private final BiConsumer<Path, RunFile> witness;
    private boolean isWhole = true;

    private record CellOfSession(String session, String series) {}

    /** The lines of one cell. */
    private record Part(CellOfSession cell, List<String> lines) {}

    private record Parts(RunFile run, List<Part> parts, List<String> leftOut) {}

    /** @param console gets a line for each file that can't be read, and remarks on what the others leave out */
    public static Export withRemarks(ResultInput input, Console console) {
        MachineIds machines = new MachineIds();
        return new Export(
                input,
                console,
                (file, run) -> run.sessions().stream()
                        .flatMap(session -> session.environment().stream())
                        .flatMap(session -> machines.add(session).stream())
                        .forEach(sentence -> console.remark(file + ": " + sentence)));
    }

    /** @param witness sees each file that could be read, in their order */
    public Export(ResultInput input, Console console, BiConsumer<Path, RunFile> witness) {
        this.input = input;
        this.console = console;
        this.witness = witness;
    }

    /** @return whether every file could be read */
    public boolean write(List<Path> files, Writer out) throws IOException {
        try {
            new ReadAhead<>(workers, 2 * CPUS, this::read)
                    .read(files, (file, parts) -> write(file, parts, out), complaint -> {
                        isWhole = false;
                        console.error(complaint);
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return isWhole;
    }

    /**
     * The same into a file, which is there only when it is whole.
     *
     * @param replaces whether it may exist
     * @throws CommandFailure if it can't be written, or nothing can be read
     */
    public boolean write(List<Path> files, Path output, boolean replaces) throws CommandFailure {
        OutputFile.requireFree(output, replaces);
        OutputLock lock = OutputLock.of(output);
        try {
            WholeFile.write(output, bytes -> {
                Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                write(files, out);
                out.flush();
            });
        } catch (IOException e) {
            throw new CommandFailure("can't write " + FileReason.withPath(e) + "; give --output another place", e);
        } finally {
            lock.close();
        }
        return isWhole;
    }

    private Parts read(Path file) throws BadResultFile {
        RunFile run = input.read(file);
        Forks forks = Forks.of(file.toString(), run);
        List<Part> parts = new ArrayList<>();
        for (Fork fork : forks.all()) {
            CellOfSession cell = new CellOfSession(fork.session(), fork.series());
            if (parts.isEmpty() || !parts.get(parts.size() - 1).cell().equals(cell)) {
                parts.add(new Part(cell, new ArrayList<>()));
            }
            parts.get(parts.size() - 1).lines().add(FlatForm.line(fork));
        }
        return new Parts(run, parts, forks.leftOut());
    }

    private void write(Path file, Parts parts, Writer out) {
        parts.leftOut().forEach(sentence -> console.remark(file + ": " + sentence));
        witness.accept(file, parts.run());
        boolean holdsACopy = false;
        for (Part part : parts.parts()) {
            if (!written.add(part.cell())) {
                holdsACopy = true;
                continue;
            }
            try {
                for (String line : part.lines()) {
                    out.write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (holdsACopy) {
            console.remark(file + ": holds a session that is written already; it counts once");
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
