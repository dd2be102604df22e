package everycore.machine;

import everycore.machine.Machine.Cache;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of cache that Linux describes. By hand, because OSHI 6.9 drops the K of {@code 32K} and says 32 bytes. */
final class CacheSizes {

    private static final Comparator<Cache> ORDER =
            Comparator.comparingInt(Cache::level).thenComparing(Cache::type).thenComparingLong(Cache::bytes);
    private static final Pattern CPU = Pattern.compile("cpu\\d+");
    private static final Pattern INDEX = Pattern.compile("index\\d+");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})K");

    private final SystemFiles tree;

    CacheSizes(SystemFiles tree) {
        this.tree = tree;
    }

    /** Each kind once: the cores of a hybrid processor differ, the others are alike. */
    List<Cache> all() {
        return tree.directories("sys/devices/system/cpu", CPU).stream()
                .flatMap(cpu -> tree.directories(cpu + "/cache", INDEX).stream())
                .flatMap(index -> cache(index).stream())
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private Optional<Cache> cache(String index) {
        return tree.number(index + "/level")
                .flatMap(level -> tree.value(index + "/type")
                        .flatMap(type -> bytes(index)
                                .flatMap(bytes -> Attempt.at(() ->
                                        new Cache(Math.toIntExact(level), type.toLowerCase(Locale.ROOT), bytes)))));
    }

    private Optional<Long> bytes(String index) {
        return tree.value(index + "/size")
                .map(SIZE::matcher)
                .filter(Matcher::matches)
                .map(size -> Long.parseLong(size.group(1)) * 1024);
    }
}
