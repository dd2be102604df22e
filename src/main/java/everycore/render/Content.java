package everycore.render;

/** What an element holds. */
sealed interface Content permits Content.Words, Element {
    /** Text, whatever it would mean to HTML. */
    record Words(String text) implements Content {}
}
