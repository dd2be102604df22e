package everycore.render;

import static org.junit.jupiter.api.Assertions.assertFalse;

/** What may reach a person's eyes. */
public final class Visible {
    private Visible() {}

    /** Lines of characters that are seen, and of halves of a pair only both together; tabs part what benchstat reads. */
    public static void assertIsText(String text) {
        assertFalse(
                text.codePoints().anyMatch(Visible::isHidden),
                () -> "holds U+"
                        + Integer.toHexString(text.codePoints()
                                .filter(Visible::isHidden)
                                .findFirst()
                                .orElseThrow()) + ": " + text);
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\n' && codePoint != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
