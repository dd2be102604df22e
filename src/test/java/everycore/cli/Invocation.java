package everycore.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine.Help.Ansi;

/** What a command printed, and how it ended. */
record Invocation(int status, String out, String err) {
    static Invocation of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), Ansi.OFF, args);
        return new Invocation(status, out.toString(), err.toString());
    }
}
