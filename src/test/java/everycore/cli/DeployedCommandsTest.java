package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users submit to a scheduler has no compiler, and would else learn of an option that is gone from a thousand nodes. */
class DeployedCommandsTest {
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "deploy"))) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyOptionIsOneOfOurs(Path file) throws IOException {
        String commands = Files.readAllLines(file).stream()
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
        Set<String> unknown = options(commands);
        assertFalse(unknown.isEmpty(), file + " gives no option");
        for (String command : new String[] {"run", "collect", "compare"}) {
            unknown.removeAll(options(Invocation.of("help", command).out()));
        }
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
