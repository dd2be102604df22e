package everycore.run;

import everycore.result.BadResultFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Reads files on all CPUs and hands on what is made of them in their order. Only a few are held at a time.
 *
 * @param ahead how many files are read before their turn
 */
record ReadAhead<T>(ExecutorService workers, int ahead, Reading<T> reading) {
    /** Makes something of one file. */
    interface Reading<T> {
        T of(Path file) throws BadResultFile;
    }

    /** @param complaints gets a line for each file that can't be read */
    void read(List<Path> files, BiConsumer<Path, T> reader, Consumer<String> complaints) {
        Queue<Future<T>> started = new ArrayDeque<>();
        Iterator<Path> next = files.iterator();
        for (Path file : files) {
            while (started.size() < ahead && next.hasNext()) {
                Path path = next.next();
                started.add(workers.submit(() -> reading.of(path)));
            }
            T read;
            try {
                read = result(started.remove());
            } catch (ExecutionException e) {
                complaints.accept(
                        e.getCause() instanceof BadResultFile bad
                                ? bad.getMessage()
                                : file + ": " + Bug.words(e.getCause(), "the command and the file"));
                continue;
            }
            reader.accept(file, read);
        }
    }

    static <T> T result(Future<T> future) throws ExecutionException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files are read", e);
        }
    }
}
