package everycore.render;

import everycore.report.Answer;

/** Colours verdicts where a terminal shows colours. A coloured text must not be measured or cut any more. */
final class Ink {
    private static final String STRONG = "1";
    private static final String GOOD = "32";
    private static final String BAD = "31";

    private final boolean isColoured;

    Ink(boolean isColoured) {
        this.isColoured = isColoured;
    }

    String strong(String text) {
        return of(STRONG, text);
    }

    String good(String text) {
        return of(GOOD, text);
    }

    String bad(String text) {
        return of(BAD, text);
    }

    String of(Answer answer) {
        return switch (answer) {
            case YES -> good(answer.toString());
            case NO -> bad(answer.toString());
            case OPEN -> answer.toString();
        };
    }

    private String of(String colour, String text) {
        return isColoured && !text.isBlank() ? "\u001b[" + colour + "m" + text + "\u001b[0m" : text;
    }
}
