package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each engine is told the columns of the flat form by hand, since none knows that an absent value has a type. */
class SqlColumnsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duckdb.sql     | columns = \\{(.*?)\\}",
                "postgresql.sql | AS fork\\((.*?)\\);",
                "spark.sql      | VIEW forks \\((.*?)\\) USING"
            })
    void anEngineReadsEveryFieldInItsPlace(String file, String list) throws IOException {
        String sql = Files.readString(Path.of("src", "main", "sql", file));
        Matcher columns = Pattern.compile(list, Pattern.DOTALL).matcher(sql);
        assertTrue(columns.find(), sql);
        List<String> names = Arrays.stream(
                        columns.group(1).replaceAll("'[^']*'", "").split(","))
                .map(String::strip)
                .map(column -> column.split("[ :]")[0])
                .toList();
        assertEquals(FlatForm.names(), names);
    }
}
