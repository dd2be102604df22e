package everycore.render;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of a table in text of any kind.
 *
 * @param isNumber whether it stands at the right
 */
record TextColumn<T>(String header, boolean isNumber, Function<T, String> text) {
    static <T> TextColumn<T> name(String header, Function<T, String> text) {
        return new TextColumn<>(header, false, text);
    }

    static <T> TextColumn<T> number(String header, Function<T, String> text) {
        return new TextColumn<>(header, true, text);
    }

    /** A column of what not every row has. */
    static <T, V> TextColumn<T> optional(String header, Function<T, Optional<V>> value, Function<V, String> text) {
        return number(header, row -> value.apply(row).map(text).orElse(""));
    }

    /** Whether any row has something to show in it. */
    boolean isUsed(List<T> rows) {
        return rows.stream().anyMatch(row -> !text.apply(row).isEmpty());
    }
}
