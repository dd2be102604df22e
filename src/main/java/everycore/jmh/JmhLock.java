package everycore.jmh;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * JMH's own lock of the machine, held for a whole sweep. JMH takes it anew for every fork, so without this another JMH
 * could start between two forks, and both would measure each other.
 */
public final class JmhLock implements AutoCloseable {
    private static final String IGNORE = "jmh.ignoreLock";

    private final FileChannel channel;

    private JmhLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException with a sentence that says what to do, when the lock is taken or can't be had */
    public static JmhLock acquire() throws IOException {
        if (Boolean.getBoolean(IGNORE)) {
            return new JmhLock(null);
        }
        return acquire(Path.of(System.getProperty("java.io.tmpdir"), "jmh.lock"));
    }

    static JmhLock acquire(Path file) throws IOException {
        FileChannel channel = open(file);
        FileLock held = null;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process, which is as taken as by another.
        }
        if (held == null) {
            channel.close();
            throw new IOException("another JMH is running on this machine and holds " + file
                    + "; wait for it to end, or give java -D" + IGNORE + "=true and measure both at once");
        }
        return new JmhLock(channel);
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            // Somebody else's file at the end of a link would become writable for all.
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            letOtherUsersTakeIt(file);
            return channel;
        } catch (IOException e) {
            throw new IOException(
                    "can't open JMH's lock " + file + " (" + e.getMessage() + "); make it writable, or give java -D"
                            + IGNORE + "=true",
                    e);
        }
    }

    @SuppressWarnings("ResultOfMethodCallIgnored") // A file of another user is theirs to open up, and they did.
    private static void letOtherUsersTakeIt(Path file) {
        file.toFile().setWritable(true, false);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
