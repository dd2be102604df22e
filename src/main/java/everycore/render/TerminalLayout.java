package everycore.render;

/**
 * How a terminal is to be filled.
 *
 * @param columns that no line exceeds; long tables of everything need more than most have
 * @param everything whether every number is shown, or only the answers
 * @param coloured whether verdicts among the answers are
 */
public record TerminalLayout(int columns, boolean everything, boolean coloured) {
    /** What every terminal has. */
    public static final int STANDARD_COLUMNS = 80;

    /** Fewer hold no table. */
    private static final int FEWEST_COLUMNS = 40;

    public static final TerminalLayout STANDARD = new TerminalLayout(STANDARD_COLUMNS, false, false);

    public TerminalLayout {
        columns = Math.max(FEWEST_COLUMNS, columns);
    }

    Ink ink() {
        return new Ink(coloured);
    }
}
