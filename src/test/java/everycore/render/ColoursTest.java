package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ColoursTest {
    /** {@code test_colours.py} reads the same list. */
    @Test
    void aCellHasTheColourThatPlotPyGivesIt() throws IOException {
        for (String line : Files.readAllLines(Path.of("src", "test", "resources", "colours.txt"))) {
            String[] words = line.split(" ");
            assertEquals(words[2], Colours.of(new Cell(words[0], words[1], "thrpt", new TreeMap<>(), 1)), line);
        }
    }
}
