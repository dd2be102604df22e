package everycore.render;

/** Makes text that came from a file harmless where it is shown. */
final class Text {
    private Text() {}

    /** Without control characters, which could move a terminal's cursor or change what was printed before. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "");
    }
}
