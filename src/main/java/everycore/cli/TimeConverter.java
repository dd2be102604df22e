package everycore.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time such as {@code 90s}, {@code 10m} or {@code 1h30m}. */
final class TimeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
        try {
            return Duration.parse("PT" + text.strip().toUpperCase(Locale.ROOT));
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no time, such as 90s, 10m or 1h30m");
        }
    }
}
