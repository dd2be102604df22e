package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Jar.Ended;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar says the same of the same files in whatever process it runs. */
@Slow
class SameReportIT {
    private static final Path BASELINE =
            Path.of("results/epyc-two-vcpus-add-and-get-jdk17.json").toAbsolutePath();
    private static final Path CANDIDATE =
            Path.of("results/epyc-two-vcpus-add-and-get-jdk25.json").toAbsolutePath();
    private static final Path JVMS = Path.of("/usr/lib/jvm");

    @TempDir
    private Path directory;

    private Path plain;

    /** With a name that ASCII can't show. */
    @BeforeEach
    void write() throws IOException {
        plain = Files.writeString(directory.resolve("plain.json"), """
                [ { "benchmark": "a.B.größe", "mode": "avgt", "threads": 1, "forks": 2, "params": { "i": "İıß日本" },
                    "primaryMetric": { "score": 2.5, "scoreUnit": "us/op", "rawData": [ [ 2.0 ], [ 3.0 ] ] } } ]
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "markdown", "csv", "json", "html", "benchstat"})
    void onEveryJdkThatIsInstalled(String format) throws Exception {
        Ended expected = Jar.run(directory, report(format));
        assertEquals(0, expected.status(), expected.err());
        assertTrue(expected.out().contains("größe"), expected.out());
        for (Path java : otherJdks()) {
            assertEquals(expected, run(java.toString(), Map.of(), List.of(), report(format)), java.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "ar_EG.UTF-8", "no such"})
    void inEveryLocaleOfTheProcess(String locale) throws Exception {
        Map<String, String> environment = Map.of("LC_ALL", locale, "LANG", locale, "TZ", "Asia/Kathmandu");
        // Not all locales are installed, and one that isn't is C; so the JVM is told besides.
        List<String> options = locale.indexOf('_') < 0
                ? List.of()
                : List.of("-Duser.language=" + locale.substring(0, 2), "-Duser.country=" + locale.substring(3, 5));
        for (String[] command : List.of(report("terminal"), report("html"), compare("markdown"), compare("json"))) {
            Ended expected = Jar.run(directory, command);
            assertEquals(expected, run(Jar.JAVA, environment, options, command), String.join(" ", command));
        }
    }

    private String[] report(String format) {
        return new String[] {"report", "--format", format, BASELINE.toString(), plain.toString()};
    }

    private static String[] compare(String format) {
        return new String[] {
            "compare", "--format", format, "--baseline", BASELINE.toString(), CANDIDATE.toString(),
        };
    }

    private Ended run(String java, Map<String, String> environment, List<String> options, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = Jar.builder(directory, command);
        builder.command().set(0, java);
        // Another JDK can't use the archive, and would say so.
        builder.command().addAll(1, options);
        builder.command().add(1, "-Xlog:disable");
        builder.environment().putAll(environment);
        return Jar.ended(builder.start(), directory);
    }

    /** Of 17 or more, where Debian and Temurin put them. */
    private static List<Path> otherJdks() throws IOException {
        Path own = Path.of(Jar.JAVA).toRealPath();
        List<Path> others = new ArrayList<>();
        if (Files.isDirectory(JVMS)) {
            try (DirectoryStream<Path> homes = Files.newDirectoryStream(JVMS, Files::isDirectory)) {
                for (Path home : homes) {
                    Path java = home.resolve("bin/java");
                    if (Files.isExecutable(java)
                            && isNewEnough(home.resolve("release"))
                            && !java.toRealPath().equals(own)
                            && !others.contains(java.toRealPath())) {
                        others.add(java.toRealPath());
                    }
                }
            }
        }
        return others;
    }

    private static boolean isNewEnough(Path release) throws IOException {
        return Files.isReadable(release)
                && Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith("JAVA_VERSION=\""))
                        .anyMatch(line -> Integer.parseInt(line.replaceAll("\\D*(\\d+).*", "$1")) >= 17);
    }
}
