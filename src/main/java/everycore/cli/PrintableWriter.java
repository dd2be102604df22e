package everycore.cli;

import everycore.render.Printable;
import java.io.PrintWriter;

/** Lines that may quote what stands in a file. */
final class PrintableWriter extends PrintWriter {
    PrintableWriter(PrintWriter out) {
        super(out, true);
    }

    @Override
    public void println(String line) {
        super.println(Printable.printable(line));
    }
}
