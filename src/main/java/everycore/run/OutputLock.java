package everycore.run;

import everycore.result.FileReason;
import everycore.result.WholeFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes one run at a time the writer of a result file; the system lets go of it when the run dies. */
final class OutputLock implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileChannel second;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param second of the same file: POSIX lets go of all locks of a file when a process closes any channel of it */
    private OutputLock(Path path, FileChannel channel, FileChannel second) {
        this.path = path;
        this.channel = channel;
        this.second = second;
    }

    /** Makes the file's directory if need be, tries whether it can be written there, and removes what dead runs have left. */
    static OutputLock of(Path file) throws CommandFailure {
        try {
            WholeFile.tryToWrite(file);
            OutputLock lock = acquire(file);
            WholeFile.deleteLeft(file);
            WholeFile.deleteLeft(Destination.page(file));
            return lock;
        } catch (java.nio.file.FileAlreadyExistsException e) {
            throw new CommandFailure(e.getFile() + " is no directory; give --output another place", e);
        } catch (IOException e) {
            throw new CommandFailure(
                    "can't write " + file + " (" + FileReason.of(e) + "); give --output another place", e);
        }
    }

    private static OutputLock acquire(Path file) throws IOException, CommandFailure {
        Path path = file.resolveSibling("." + file.getFileName() + ".lock");
        while (true) {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (!isLocked(channel)) {
                channel.close();
                throw new CommandFailure(
                        "another run writes " + file + "; wait for it to end, or give another --label or --output");
            }
            // The run before may have removed the file between our opening and locking it: then the next has another.
            byte[] mine = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(mine));
            Optional<FileChannel> second = open(path);
            if (second.isPresent() && Arrays.equals(mine, start(second.get(), mine.length))) {
                return new OutputLock(path, channel, second.get());
            }
            if (second.isPresent()) {
                second.get().close();
            }
            channel.close();
        }
    }

    private static Optional<FileChannel> open(Path path) throws IOException {
        try {
            return Optional.of(FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static byte[] start(FileChannel channel, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.read(bytes, 0);
        return bytes.array();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is as taken as by another.
            return false;
        }
    }

    /** Once: what lies there afterwards is another run's. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (channel;
                second) {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // What is left of it hinders nobody: the next run takes it over.
        }
    }
}
