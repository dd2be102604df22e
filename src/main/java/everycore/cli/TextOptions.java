package everycore.cli;

import everycore.result.FileReason;
import everycore.run.CommandFailure;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a command writes its text. */
final class TextOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; an existing file is replaced. Default: stdout.")
    private Path output;

    /** Whether it goes elsewhere than to stdout. */
    boolean isFile() {
        return output != null;
    }

    /** To be closed; what goes to stdout is flushed and left open. */
    PrintWriter open() throws CommandFailure {
        if (output == null) {
            return new PrintWriter(new Unclosed(spec.commandLine().getOut()));
        }
        try {
            return new PrintWriter(Files.newBufferedWriter(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure("can't write " + FileReason.withPath(e) + "; give --output another place", e);
        }
    }

    void requireWritten(PrintWriter out) throws CommandFailure {
        if (out.checkError()) {
            throw new CommandFailure("can't write " + (output == null ? "to stdout" : output + "; is the disk full?"));
        }
    }

    private static final class Unclosed extends FilterWriter {
        Unclosed(PrintWriter writer) {
            super(writer);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
