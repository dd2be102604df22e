package everycore.result;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Writes the entries of a result file. */
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
        WholeFile.write(file, Json.withEscapes(ENTRIES.writeValueAsString(all)).getBytes(StandardCharsets.UTF_8));
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
