package everycore.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What the build wrote into the jar, and what runs it. */
final class Version implements IVersionProvider {
    /** Empty where the sources were no checkout of Git. */
    private static final String COMMIT = "/everycore/commit.properties";

    @Override
    public String[] getVersion() throws IOException {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "everycore " + Optional.ofNullable(version).orElse("(not from a jar)"),
            "commit " + commit().orElse("unknown"),
            "JMH " + org.openjdk.jmh.util.Version.getPlainVersion(),
            "JDK " + Runtime.version()
        };
    }

    /** For instance {@code 1a2b3c4d5e of 2026-01-31}, with {@code -dirty} where it isn't all that was built. */
    private static Optional<String> commit() throws IOException {
        try (InputStream bytes = Version.class.getResourceAsStream(COMMIT)) {
            Properties properties = new Properties();
            if (bytes != null) {
                properties.load(bytes);
            }
            return Optional.ofNullable(properties.getProperty("commit"))
                    .map(commit -> commit + " of " + properties.getProperty("day"));
        }
    }
}
