package everycore.cli;

import java.util.List;
import java.util.Optional;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Which commands there are, in the order of the help. */
final class Commands {
    private static final List<Class<?>> ALL = List.of(
            RunCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            HistoryCommand.class,
            ExportCommand.class,
            CollectCommand.class,
            MachineCommand.class,
            TourCommand.class,
            JmhCommand.class,
            HelpCommand.class,
            GenerateCompletion.class);

    /** They speak of all the others. */
    private static final List<Class<?>> GUIDES = List.of(HelpCommand.class, GenerateCompletion.class);

    private Commands() {}

    /** Adds the one that is asked for, as picocli takes longer to describe all of them than a report takes; or else all. */
    static void addTo(CommandLine main, String... args) {
        Optional<Class<?>> wanted = ALL.stream()
                .filter(command -> !GUIDES.contains(command))
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .findFirst();
        wanted.map(List::<Class<?>>of).orElse(ALL).forEach(command -> main.addSubcommand(name(command), command));
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
