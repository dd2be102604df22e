package everycore.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells two class paths apart by what they hold, wherever they lie. */
final class ContentHash {
    private static final int DIGITS = 12;
    private static final int BUFFER = 1 << 16;

    private ContentHash() {}

    /** The first twelve digits of SHA-256 over all files, of a directory in the order of their names; of one jar its own. */
    static String of(List<Path> classPath) throws IOException {
        MessageDigest digest = sha256();
        for (Path part : classPath) {
            if (Files.isDirectory(part)) {
                try (Stream<Path> files = Files.walk(part)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(part.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        add(file, digest);
                    }
                }
            } else if (Files.exists(part)) {
                add(part, digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static void add(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
