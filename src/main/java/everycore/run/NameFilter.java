package everycore.run;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which benchmarks are wanted, by patterns that are found somewhere in a name. */
public record NameFilter(Optional<Pattern> include, Optional<Pattern> exclude) {
    boolean keeps(String name) {
        return include.map(pattern -> pattern.matcher(name).find()).orElse(true)
                && exclude.map(pattern -> !pattern.matcher(name).find()).orElse(true);
    }

    /** Whether benchmarks that no sweep measures by itself are asked for. */
    boolean isRequest() {
        return include.isPresent();
    }
}
