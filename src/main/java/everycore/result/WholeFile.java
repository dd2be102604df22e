package everycore.result;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;

/** Replaces a file so that at every instant it is either the old one or the new one, and both are whole. */
public final class WholeFile {
    private static final SecureRandom RANDOM = new SecureRandom();

    private WholeFile() {}

    /**
     * When this fails, the old file stays as it was.
     *
     * @throws FileSystemException about the file, if it can't be written or replaced
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** What a file is to hold, written piece by piece as it may be larger than memory. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same. */
    public static void write(Path file, Content content) throws IOException {
        // The directory may have vanished since the last fork, and the forks are still here.
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = temporary(file);
        try {
            FileChannel opened = create(temporary);
            // What couldn't be opened isn't ours, and so not ours to delete.
            try {
                writeAll(opened, content);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            // A user knows the file, and not the name that it has meanwhile.
            FileSystemException about = new FileSystemException(file.toString(), null, FileReason.of(e));
            about.initCause(e);
            throw about;
        }
    }

    private static void writeAll(FileChannel opened, Content content) throws IOException {
        try (FileChannel channel = opened) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Tries whether a file of this name could be written, and leaves nothing behind. */
    public static void tryToWrite(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = temporary(file);
        create(temporary).close();
        Files.delete(temporary);
    }

    /** Deletes what writers of this file have left that died; only for whoever alone writes it now. */
    public static void deleteLeft(Path file) throws IOException {
        String start = start(file);
        DirectoryStream.Filter<Path> left = path -> {
            String name = path.getFileName().toString();
            return name.startsWith(start)
                    && name.substring(start.length()).matches("[0-9a-f]+\\.tmp")
                    && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        };
        try (DirectoryStream<Path> paths =
                Files.newDirectoryStream(file.toAbsolutePath().getParent(), left)) {
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Never what is there already, and so never what a link leads to. */
    private static FileChannel create(Path temporary) throws IOException {
        return FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private static Path temporary(Path file) {
        return file.resolveSibling(start(file) + Long.toHexString(RANDOM.nextLong()) + ".tmp");
    }

    private static String start(Path file) {
        return "." + file.getFileName() + ".";
    }
}
