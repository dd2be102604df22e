package everycore.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A temporary directory for what the jar holds of child processes, and for what compilers make of it. */
public final class Workshop implements AutoCloseable {
    private static final String PREFIX = "everycore";
    private static final String LOCK = ".lock";
    private static final String UNFINISHED_LOCK = "lock";
    /** As the JDK names temporary files and directories of ours, and nobody else does. */
    private static final Pattern NAME = Pattern.compile(PREFIX + "\\d+(\\.out)?");

    /** No process needs as long from making one to locking it. */
    private static final Duration OLD = Duration.ofHours(6);

    private static final int ATTEMPTS = 50;
    private static final int MILLISECONDS_BETWEEN_ATTEMPTS = 20;
    /** Of this process: to open the lock of one and close it again would let go of it. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel lock;
    private final Thread cleaning = new Thread(this::cleanWhileOthersEnd, "workshop-cleaning");

    private Workshop(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** Removes, too, what workshops have left whose process was killed. */
    public static Workshop open() throws IOException {
        Path directory = Files.createTempDirectory(PREFIX);
        OURS.add(directory);
        Path made = directory.resolve(UNFINISHED_LOCK);
        FileChannel lock = FileChannel.open(made, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        // The system lets go of it when this process dies, however that comes.
        lock.lock();
        // Nobody sees one that isn't locked yet.
        Files.move(made, directory.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        Workshop workshop = new Workshop(directory, lock);
        Runtime.getRuntime().addShutdownHook(workshop.cleaning);
        removeLeft(directory);
        return workshop;
    }

    /** Others' may be theirs to keep. */
    private static void removeLeft(Path own) throws IOException {
        UserPrincipal owner = Files.getOwner(own);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(own.getParent(), PREFIX + "*")) {
            for (Path other : all) {
                if (OURS.contains(other)
                        || !Files.getOwner(other, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    continue;
                }
                if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS) && isLeft(other.resolve(LOCK))) {
                    clean(other);
                } else if (isAbandoned(other)) {
                    removeAbandoned(other);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Another process removes them at the same moment, or the next one will.
        }
    }

    /** Whether its process was killed before it could lock it, or open it: it would have come to that long ago. */
    private static boolean isAbandoned(Path other) throws IOException {
        return NAME.matcher(other.getFileName().toString()).matches()
                && !Files.exists(other.resolve(LOCK), LinkOption.NOFOLLOW_LINKS)
                && Files.getLastModifiedTime(other, LinkOption.NOFOLLOW_LINKS)
                        .toInstant()
                        .isBefore(Instant.now().minus(OLD));
    }

    /** But for the lock that was to be, only if it is empty: what else would be in it is not ours. */
    private static void removeAbandoned(Path other) throws IOException {
        if (Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> content = Files.list(other)) {
                if (content.anyMatch(file -> !file.endsWith(UNFINISHED_LOCK))) {
                    return;
                }
            }
            Files.deleteIfExists(other.resolve(UNFINISHED_LOCK));
        }
        Files.deleteIfExists(other);
    }

    private static boolean isLeft(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException | NoSuchFileException e) {
            return false;
        }
    }

    /** Unpacks one file of the jar, for instance {@code c/measure.c}, and returns where it lies now, whole: sides of a pair ask at once. */
    public synchronized Path unpack(String resource) throws IOException {
        Path file = directory.resolve(resource);
        Files.createDirectories(file.getParent());
        if (Files.notExists(file)) {
            try (InputStream bytes = Workshop.class.getResourceAsStream("/children/" + resource)) {
                if (bytes == null) {
                    throw new IOException("the jar lacks " + resource);
                }
                Files.copy(bytes, file);
            }
        }
        return file;
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        clean();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook does the same once more.
        }
    }

    private void clean() {
        clean(directory);
    }

    /** Children that are just being ended may still write into it. */
    private void cleanWhileOthersEnd() {
        clean();
        try {
            for (int attempt = 0; Files.exists(directory) && attempt < ATTEMPTS; attempt++) {
                Thread.sleep(MILLISECONDS_BETWEEN_ATTEMPTS);
                clean();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void clean(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workshop::delete);
        } catch (IOException | UncheckedIOException e) {
            // Gone already, or not to be had: the system's own cleaning of its temporary files remains.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
