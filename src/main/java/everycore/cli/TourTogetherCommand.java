package everycore.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import everycore.result.Json;
import everycore.tour.RaceRecord;
import everycore.tour.RaceTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a class what its machines saw. */
@Command(
        name = "together",
        description = "Lay the races of many machines side by side: files that `tour race --json` has written.")
final class TourTogetherCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "One file a machine.")
    private List<Path> files;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() {
        Map<String, RaceRecord> records = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                records.put(name(file, records), read(file));
            } catch (IOException e) {
                new ErrorWriter(spec.commandLine()).println("everycore: " + file + ": " + reason(e));
            }
        }
        if (!records.isEmpty()) {
            RaceTable.of(records).forEach(spec.commandLine().getOut()::println);
        }
        return records.size() == files.size() ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private static RaceRecord read(Path file) throws IOException {
        RaceRecord record = Json.MAPPER.readValue(Files.readString(file), RaceRecord.class);
        if (record == null) {
            throw new IOException("is no file of `tour race --json`");
        }
        return record;
    }

    /** That of the file alone, unless another directory has one of the same name. */
    private static String name(Path file, Map<String, RaceRecord> records) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        return records.containsKey(name) ? file.toString() : name;
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        return e instanceof JsonProcessingException ? "is no file of `tour race --json`" : e.getMessage();
    }
}
