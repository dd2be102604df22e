package everycore.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.fleet.Forks;
import everycore.render.FlatForm;
import everycore.report.RunFile;
import everycore.result.ResultReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DuckDbTest extends TablesTest {
    private static final String FILE = "results/epyc-two-vcpus-pairs-a.json";

    @TempDir
    private Path directory;

    @Override
    Engine start() throws Exception {
        return JdbcEngine.duckDb();
    }

    @Test
    void parquetHoldsTheSameForks() throws Exception {
        JdbcEngine duckDb = JdbcEngine.duckDb();
        duckDb.load(Files.writeString(directory.resolve("flat.ndjson"), lines()));
        for (String statement : Engine.statements("parquet.sql")) {
            duckDb.execute(statement.replace(
                    "forks.parquet", directory.resolve("forks.parquet").toString()));
        }
        List<Map<String, Object>> forks = duckDb.query("SELECT * FROM forks");
        List<Map<String, Object>> stored = duckDb.query("SELECT * FROM '" + directory.resolve("forks.parquet") + "'");
        duckDb.close();
        assertEquals(FlatForm.names(), List.copyOf(stored.get(0).keySet()));
        assertEquals(text(forks), text(stored));
    }

    @Test
    void aLineThatIsCutInTheMiddleIsNoFork() throws Exception {
        String lines = lines();
        Path cut = Files.writeString(directory.resolve("cut.ndjson"), lines.substring(0, lines.length() - 40));
        JdbcEngine duckDb = JdbcEngine.duckDb();
        SQLException refusal = assertThrows(SQLException.class, () -> duckDb.load(cut));
        assertEquals(true, refusal.getMessage().contains("Malformed JSON"), refusal.getMessage());
        duckDb.close();
    }

    private static String lines() throws Exception {
        RunFile run = new RunFile("a", ResultReader.readScores(Path.of(FILE)));
        return Forks.of(FILE, run).all().stream().map(FlatForm::line).collect(Collectors.joining());
    }

    private static String text(List<Map<String, Object>> rows) {
        return rows.stream().map(Map::toString).sorted().collect(Collectors.joining("\n"));
    }
}
