package everycore.result;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/** Why a file can't be read or written. Java's file exceptions have it in their name, and the path as their message. */
public final class FileReason {
    private FileReason() {}

    /** Without the path, for instance {@code permission denied}. */
    public static String of(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof FileSystemException file) {
            return file.getReason() == null ? kind(file) : file.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    /** For instance {@code results/a.json (permission denied)}. */
    public static String withPath(IOException failure) {
        return failure instanceof FileSystemException file
                ? file.getFile() + " (" + of(failure) + ")"
                : String.valueOf(failure.getMessage());
    }

    private static String kind(FileSystemException failure) {
        return failure.getClass()
                .getSimpleName()
                .replaceFirst("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
