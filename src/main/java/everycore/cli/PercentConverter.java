package everycore.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 5%} or {@code 5} as a fraction between 0 and 1. */
final class PercentConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
        try {
            double fraction = Double.parseDouble(text.replaceFirst("\\s*%$", "")) / 100;
            if (fraction > 0 && fraction < 1) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            // The same words for what is no number and for what is too large.
        }
        throw new TypeConversionException("'" + text + "' is no percentage between 0 and 100 %, such as 5%");
    }
}
