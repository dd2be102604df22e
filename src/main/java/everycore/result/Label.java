package everycore.result;

import java.util.Locale;

/** Names a run after what it ran on, so that its file can stand beside others. */
public final class Label {
    private static final int MAXIMUM_LENGTH = 100;

    private Label() {}

    /** For instance {@code amd-epyc-7r13-2cpus-jdk17}. */
    public static String of(String cpuModel, int cpusAllowed, String javaVersion) {
        String model = cpuModel.replaceAll("(?i)\\((r|tm|c)\\)|\\bcpu\\b|\\bprocessor\\b|@.*$", " ");
        String feature = javaVersion.replaceFirst("^1\\.", "").replaceFirst("[^0-9].*$", "");
        return fileName(model + " " + cpusAllowed + "cpus jdk" + feature);
    }

    /** The label in letters, digits, dots and dashes alone, so that it can't leave the directory it is meant for. */
    public static String fileName(String label) {
        String name = label.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}._]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("the label needs at least one letter or digit");
        }
        return name.length() > MAXIMUM_LENGTH ? name.substring(0, MAXIMUM_LENGTH) : name;
    }
}
