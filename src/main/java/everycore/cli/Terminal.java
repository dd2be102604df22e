package everycore.cli;

import com.sun.jna.Function;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import everycore.render.TerminalLayout;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Asks the system whether a person sees what is printed. */
final class Terminal {
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    /** Rows, columns and two sizes in pixels. */
    private static final int WINDOW_SIZE = 4;

    private static final long WINDOW_SIZE_OF_LINUX = 0x5413;
    private static final long WINDOW_SIZE_OF_MAC = 0x40087468;

    private Terminal() {}

    /** Java tells of stdin and stdout together alone, and stdout is often piped while stderr is watched. */
    static boolean isStandardError() {
        return is(STANDARD_ERROR);
    }

    static boolean isStandardOutput() {
        return is(STANDARD_OUTPUT);
    }

    /** As its locale says, which is C in many a container. */
    static boolean showsMoreThanAscii() {
        String charset = Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("UTF-8");
        return Charset.forName(charset).newEncoder().canEncode('●');
    }

    /** As wide as the text on stdout may be: what COLUMNS says, else what the terminal does, else what every one has. */
    static int columns() {
        return columns(STANDARD_OUTPUT);
    }

    /** The same of what is watched while it works. */
    static int columnsOfStandardError() {
        return columns(STANDARD_ERROR);
    }

    private static int columns(int stream) {
        return columns(System.getenv("COLUMNS"))
                .orElseGet(() -> is(stream) ? windowColumns(stream) : TerminalLayout.STANDARD_COLUMNS);
    }

    /** Absent where the variable isn't set, or holds no number. */
    static OptionalInt columns(String variable) {
        return variable != null && variable.matches("[1-9]\\d{0,4}")
                ? OptionalInt.of(Integer.parseInt(variable))
                : OptionalInt.empty();
    }

    /** Of the terminal's window; what every one has where it doesn't tell. */
    private static int windowColumns(int stream) {
        if (Platform.isWindows()) {
            return TerminalLayout.STANDARD_COLUMNS;
        }
        try {
            short[] rowsAndColumns = new short[WINDOW_SIZE];
            long request = Platform.isMac() ? WINDOW_SIZE_OF_MAC : WINDOW_SIZE_OF_LINUX;
            int failure = Function.getFunction("c", "ioctl")
                    .invokeInt(new Object[] {stream, new NativeLong(request), rowsAndColumns});
            return failure == 0 && rowsAndColumns[1] > 0 ? rowsAndColumns[1] : TerminalLayout.STANDARD_COLUMNS;
        } catch (LinkageError e) {
            return TerminalLayout.STANDARD_COLUMNS;
        }
    }

    private static boolean is(int stream) {
        if (!canBe(Path.of("/proc/self/fd/" + stream))) {
            return false;
        }
        try {
            Function isatty = Platform.isWindows()
                    ? Function.getFunction("msvcrt", "_isatty")
                    : Function.getFunction("c", "isatty");
            return isatty.invokeInt(new Object[] {stream}) != 0;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** On Linux a stream is a link, and one that is no device is no terminal: so much is known before a library is loaded. */
    static boolean canBe(Path stream) {
        try {
            Path target = Files.readSymbolicLink(stream);
            return target.startsWith("/dev") && !target.endsWith("null");
        } catch (IOException e) {
            return true;
        }
    }
}
