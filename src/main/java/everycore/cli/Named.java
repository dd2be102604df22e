package everycore.cli;

import java.io.File;

/**
 * A value that may have been given a name, as in {@code before=target/benchmarks.jar}.
 *
 * @param name empty where it has none
 */
record Named(String name, String value) {
    static Named parse(String text) {
        int equals = text.indexOf('=');
        boolean isNamed = equals > 0 && !text.substring(0, equals).contains(File.separator);
        return isNamed ? new Named(text.substring(0, equals), text.substring(equals + 1)) : new Named("", text);
    }
}
