package everycore.cli;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/** Asks the system whether a person sees what is printed. */
final class Terminal {
    private static final int STANDARD_OUTPUT = 1;
    private static final int STANDARD_ERROR = 2;

    private Terminal() {}

    /** Java tells of stdin and stdout together alone, and stdout is often piped while stderr is watched. */
    static boolean isStandardError() {
        return is(STANDARD_ERROR);
    }

    static boolean isStandardOutput() {
        return is(STANDARD_OUTPUT);
    }

    private static boolean is(int stream) {
        try {
            Function isatty = Platform.isWindows()
                    ? Function.getFunction("msvcrt", "_isatty")
                    : Function.getFunction("c", "isatty");
            return isatty.invokeInt(new Object[] {stream}) != 0;
        } catch (LinkageError e) {
            return false;
        }
    }
}
