package everycore.render;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Texts as people sort them: 3.6 before 3.10. */
final class NaturalOrder {
    static final Comparator<String> OF_TEXTS = Comparator.comparing(NaturalOrder::withEqualDigits);

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 20;

    private NaturalOrder() {}

    private static String withEqualDigits(String text) {
        return NUMBER.matcher(text)
                .replaceAll(number ->
                        "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }
}
