package everycore.machine;

import java.util.Set;

/** One kind of cache of the processor; the type is {@code data}, {@code instruction} or {@code unified}. */
public record Cache(int level, String type, long bytes) {

    private static final Set<String> TYPES = Set.of("data", "instruction", "unified");

    public Cache {
        if (level < 1) {
            throw new IllegalArgumentException("cache level " + level + " is not at least 1");
        }
        if (!TYPES.contains(type)) {
            throw new IllegalArgumentException("cache type \"" + type + "\" is none of " + TYPES);
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("cache size " + bytes + " is not at least 1");
        }
    }
}
