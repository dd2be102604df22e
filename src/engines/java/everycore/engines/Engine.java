package everycore.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Something that runs the files of {@code src/main/sql}. */
interface Engine {
    /** The file that makes the table of forks. */
    String loader();

    void execute(String statement) throws Exception;

    /** The rows by the names of their columns; numbers are doubles or integers. */
    List<Map<String, Object>> query(String statement) throws Exception;

    /** Where the engine can read this file. */
    default Path place(Path flatForm) throws Exception {
        return flatForm;
    }

    void close() throws Exception;

    /** Makes the table of forks and the views, as a user does. */
    default void load(Path flatForm) throws Exception {
        List<String> statements = new ArrayList<>(statements(loader()));
        statements.addAll(statements("student.sql"));
        statements.addAll(statements("cells.sql"));
        String place = place(flatForm).toString();
        for (String statement : statements) {
            execute(statement.replace("forks.ndjson", place));
        }
    }

    /** The rows of one of the tables. */
    default List<Map<String, Object>> table(String file) throws Exception {
        return query(statements(file).get(0));
    }

    static List<String> statements(String file) throws IOException {
        String text = Files.readString(Path.of("src", "main", "sql", file)).replaceAll("(?m)^--.*\n", "");
        return Arrays.stream(text.split(";\\s*(\n|$)"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }
}
