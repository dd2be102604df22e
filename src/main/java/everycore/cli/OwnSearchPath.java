package everycore.cli;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import everycore.sweep.SearchDirectories;
import java.util.Optional;

/** This process's own variable PATH: what a library runs, such as {@code uname}, is looked for there. */
final class OwnSearchPath {
    /** Where JNA looks for libraries. Unless it is told, it asks a command, and the JVM remembers PATH as it is by then. */
    private static final String LIBRARIES = "jna.platform.library.path";

    private static final String USUAL_LIBRARIES =
            "/usr/lib/x86_64-linux-gnu:/usr/lib/aarch64-linux-gnu:/usr/lib64:/lib64:/usr/lib:/lib";

    private OwnSearchPath() {}

    /** Takes the current directory out of it, if it is in it; to be called before anything else. */
    static void restrict() {
        String value =
                Optional.ofNullable(System.getenv(SearchDirectories.VARIABLE)).orElse("");
        String absolute = SearchDirectories.absolute(value);
        if (!absolute.equals(value) && !Platform.isWindows()) {
            if (Platform.isLinux() && System.getProperty(LIBRARIES) == null) {
                System.setProperty(LIBRARIES, USUAL_LIBRARIES);
            }
            try {
                NativeLibrary.getProcess()
                        .getFunction("setenv")
                        .invokeInt(new Object[] {SearchDirectories.VARIABLE, absolute, 1});
            } catch (UnsatisfiedLinkError e) {
                System.err.println("everycore: PATH names the current directory and can't be changed here;"
                        + " take it out, or commands are run from there");
            }
        }
    }
}
