package everycore.cli;

import everycore.report.ThreadsFrom;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads where a file hides its thread counts. */
final class ThreadsFromConverter implements ITypeConverter<ThreadsFrom> {
    @Override
    public ThreadsFrom convert(String text) {
        try {
            return ThreadsFrom.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
