package everycore.result;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Names a run after what it ran on, so that its file can stand beside others. */
public final class Label {
    /** File systems count bytes, mostly up to 255, and the name gets an extension. */
    private static final int MAXIMUM_BYTES = 100;

    private static final String RESERVED_BY_WINDOWS = "(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?";

    private Label() {}

    /** For instance {@code amd-epyc-7r13-2cpus-jdk17}. */
    public static String of(String cpuModel, int cpusAllowed, String javaVersion) {
        String model = cpuModel.replaceAll("(?i)\\((r|tm|c)\\)|\\bcpu\\b|\\bprocessor\\b|@.*$", " ");
        String feature = javaVersion.replaceFirst("^1\\.", "").replaceFirst("[^0-9].*$", "");
        return fileName(model + " " + cpusAllowed + "cpus jdk" + feature);
    }

    /**
     * The label in letters, digits, dots, dashes and underscores alone, so that it can't leave the directory it is meant
     * for and can be a file's name on every system.
     */
    public static String fileName(String label) {
        String lowerCase = Normalizer.normalize(label, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String name = trimmed(lowerCase.replaceAll("[^\\p{L}\\p{M}\\p{N}._]+", "-"));
        while (name.getBytes(StandardCharsets.UTF_8).length > MAXIMUM_BYTES) {
            name = trimmed(name.substring(0, name.offsetByCodePoints(name.length(), -1)));
        }
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the label needs at least one letter or digit");
        }
        return name.matches(RESERVED_BY_WINDOWS) ? "run-" + name : name;
    }

    /** Without what hides a file or passes for an option at its start, or is lost on Windows at its end. */
    private static String trimmed(String name) {
        return name.replaceAll("^[-.]+|[-.]+$", "");
    }
}
