package everycore.jmh;

import everycore.machine.Flags;
import everycore.machine.HomeDirectory;
import everycore.result.BadResultFile;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import everycore.result.ResultReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what JMH has written of one fork, and makes it fit to be kept: no number is changed. */
final class JmhEntry {
    private JmhEntry() {}

    /**
     * @param cell the one that was to be measured
     * @param ownParameters what else belongs to its identity
     * @throws IOException with a sentence that says what else JMH has written, or that it has written nothing
     */
    static Entry read(Path result, Cell cell, Map<String, String> ownParameters) throws IOException {
        List<Entry> entries = entries(result);
        if (entries.size() != 1) {
            throw new IOException("JMH wrote " + entries.size() + " results where one was asked for");
        }
        Entry entry = kept(entries.get(0), ownParameters);
        if (!cell(entry).equals(cell)) {
            throw new IOException("JMH measured " + cell(entry) + " instead of " + cell);
        }
        return entry;
    }

    /** As a file of ours will have it, in which a parameter repeats the number of threads. */
    private static Cell cell(Entry entry) {
        SortedMap<String, String> parameters = new TreeMap<>(entry.params().orElseThrow());
        parameters.remove(Entry.THREADS_PARAMETER, String.valueOf(entry.threads()));
        return new Cell(LanguageRuntime.JAVA, entry.benchmark(), entry.mode(), parameters, entry.threads());
    }

    private static List<Entry> entries(Path result) throws IOException {
        try {
            return ResultReader.read(result);
        } catch (BadResultFile e) {
            // The file is gone when somebody reads this.
            throw new IOException(
                    "JMH's own result can't be read: " + e.getMessage().replace(result + ":", ""), e);
        }
    }

    /** Without what could name a person or a host, and with what tells cells apart. */
    private static Entry kept(Entry entry, Map<String, String> ownParameters) {
        Map<String, String> parameters = new TreeMap<>(ownParameters);
        entry.params().ifPresent(parameters::putAll);
        parameters.putIfAbsent(Entry.THREADS_PARAMETER, String.valueOf(entry.threads()));
        return new Entry(
                entry.jmhVersion(),
                entry.benchmark(),
                entry.mode(),
                entry.threads(),
                entry.forks(),
                entry.jvm().map(HomeDirectory::withoutHome),
                entry.jvmArgs().map(Flags::shareable),
                entry.jdkVersion(),
                entry.vmName(),
                entry.vmVersion(),
                entry.warmupIterations(),
                entry.warmupTime(),
                entry.warmupBatchSize(),
                entry.measurementIterations(),
                entry.measurementTime(),
                entry.measurementBatchSize(),
                Optional.of(parameters),
                entry.primaryMetric(),
                entry.secondaryMetrics(),
                entry.environment(),
                entry.callers());
    }
}
