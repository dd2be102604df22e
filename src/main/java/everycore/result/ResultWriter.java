package everycore.result;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes a result file so that at every instant it is either the old one or the new one, and both are whole. */
final class ResultWriter {
    private static final ObjectWriter ENTRIES = Json.MAPPER.writer(new PrettyPrinter());

    private ResultWriter() {}

    /** Replaces the file; when that fails, the old one stays as it was. */
    static void write(Path file, Collection<Entry> entries) throws IOException {
        write(file, List.of(), entries);
    }

    /** @param earlier the texts of entries that stand before the others, as they were read */
    static void write(Path file, List<String> earlier, Collection<Entry> entries) throws IOException {
        List<Object> all = new ArrayList<>();
        earlier.forEach(text -> all.add(new RawValue(text)));
        all.addAll(entries);
        ByteBuffer bytes = ByteBuffer.wrap(ENTRIES.writeValueAsBytes(all));
        // The directory may have vanished since the last fork, and the forks are still here.
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        FileChannel opened = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        // What couldn't be opened isn't ours, and so not ours to delete.
        try {
            try (FileChannel channel = opened) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Indents objects, and keeps the iterations of a fork on one line, so that a result file can be read and diffed. */
    private static final class PrettyPrinter extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1;

        PrettyPrinter() {
            super(Separators.createDefaultInstance());
            indentObjectsWith(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new PrettyPrinter();
        }
    }
}
