package everycore.cli;

import everycore.render.Printable;
import java.io.PrintWriter;

/** Stderr for what is said beside the result, and may quote what stands in a file. */
final class RemarkWriter extends PrintWriter {
    RemarkWriter(PrintWriter err) {
        super(err, true);
    }

    @Override
    public void println(String line) {
        super.println(Printable.printable(line));
    }
}
