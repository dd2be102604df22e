package everycore.cli;

import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** Options with one of a few values, which are typed and shown as their constants show themselves. */
final class Choices {
    private Choices() {}

    /** Picocli's own errors show the names of constants instead. */
    static void register(CommandLine command) {
        command.getCommandSpec().options().stream()
                .<Class<?>>map(OptionSpec::type)
                .filter(Class::isEnum)
                .forEach(type -> register(command, type));
        command.getSubcommands().values().forEach(Choices::register);
    }

    private static <T> void register(CommandLine command, Class<T> type) {
        ITypeConverter<T> converter = text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + all(type)));
        command.registerConverter(type, converter);
    }

    private static String all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }
}
