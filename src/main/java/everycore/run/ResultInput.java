package everycore.run;

import everycore.report.RunFile;
import everycore.report.ThreadsFrom;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultFile;
import everycore.result.ResultReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * How result files are read.
 *
 * @param threadsFrom where files of plain JMH hide their thread counts
 * @param cpus how many CPUs such files had, which don't say
 */
public record ResultInput(Optional<ThreadsFrom> threadsFrom, Optional<Integer> cpus) {
    private static final int CPUS = Runtime.getRuntime().availableProcessors();

    /** @throws BadResultFile naming the file and what is wrong with it, or that it lacks what was asked for */
    public RunFile read(Path file) throws BadResultFile {
        List<Entry> entries = ResultReader.readScores(file);
        if (entries.isEmpty()) {
            throw BadResultFile.holdsNothing(file);
        }
        return new RunFile(ResultFile.stem(file), onTheirThreads(file, entries), cpus);
    }

    private List<Entry> onTheirThreads(Path file, List<Entry> entries) throws BadResultFile {
        try {
            return threadsFrom.map(it -> it.applyTo(entries)).orElse(entries);
        } catch (IllegalArgumentException e) {
            throw BadResultFile.of(file, e);
        }
    }

    /**
     * All files that can be read, on all CPUs.
     *
     * @param complaints gets a line for each that can't
     */
    public List<RunFile> readAll(List<Path> files, Consumer<String> complaints) {
        ExecutorService workers = Executors.newFixedThreadPool(CPUS);
        try {
            List<RunFile> read = new ArrayList<>();
            new ReadAhead<>(workers, 2 * CPUS, this::read).read(files, (file, run) -> read.add(run), complaints);
            return read;
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * The sessions of files as one side of a comparison.
     *
     * @throws BadResultFile naming the file and what is wrong with it
     */
    public RunFile readJoined(List<Path> files) throws BadResultFile {
        List<RunFile> read = new ArrayList<>();
        for (Path file : files) {
            read.add(read(file));
        }
        return read.size() == 1 ? read.get(0) : RunFile.joined(name(files), read);
    }

    /** The directory that files have in common, and what their names begin with: {@code main/nightly}. */
    static String name(List<Path> files) {
        Path first = files.get(0).toAbsolutePath().getParent();
        boolean haveADirectory = first.getFileName() != null
                && files.stream()
                        .allMatch(file -> first.equals(file.toAbsolutePath().getParent()));
        String prefix = files.stream()
                .map(ResultFile::stem)
                .reduce(ResultInput::commonPrefix)
                .orElseThrow()
                .replaceFirst("[^\\p{L}]*$", "");
        String name = (haveADirectory ? first.getFileName() + "/" : "") + prefix;
        return name.isEmpty() ? ResultFile.stem(files.get(0)) + " and others" : name.replaceFirst("/$", "");
    }

    private static String commonPrefix(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return a.substring(0, length);
    }
}
