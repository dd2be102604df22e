package everycore.cli;

import everycore.render.Printable;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.ColorScheme;

/** Stderr for errors, which are red where colours are on, and may quote what stands in a file. */
final class ErrorWriter extends PrintWriter {
    private final ColorScheme colours;

    ErrorWriter(CommandLine command) {
        super(command.getErr(), true);
        this.colours = command.getColorScheme();
    }

    @Override
    public void println(String line) {
        super.println(colours.errorText(Printable.printable(line)).toString());
    }

    /** As a stack trace is written, whose message may quote a file, too. */
    @Override
    public void println(Object line) {
        String text = String.valueOf(line);
        String indent = text.startsWith("\t") ? "\t" : "";
        super.println((Object) (indent + Printable.printable(text.substring(indent.length()))));
    }
}
