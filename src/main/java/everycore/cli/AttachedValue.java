package everycore.cli;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Lets an option have a value only behind {@code =}, so that the argument after it stays one of its own. */
final class AttachedValue implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
            Stack<String> arguments, CommandSpec command, ArgSpec option, Map<String, Object> information) {
        if (!"=".equals(information.get("separator"))) {
            arguments.push(((OptionSpec) option).fallbackValue());
        }
        return false;
    }
}
