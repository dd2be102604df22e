package everycore.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of CPUs. */
final class CpusConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
        if (!text.strip().matches("[1-9]\\d{0,5}")) {
            throw new TypeConversionException("'" + text + "' is no number of CPUs, such as 8");
        }
        return Integer.valueOf(text.strip());
    }
}
