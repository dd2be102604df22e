package everycore.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import everycore.machine.Jvm;
import everycore.machine.JvmProbe;
import everycore.machine.Machine;
import everycore.machine.MachineProbe;
import everycore.machine.TopologyProbe;
import everycore.render.MachineText;
import everycore.report.MachineFacts;
import everycore.result.Json;
import everycore.result.RunWarnings;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what a run would record of this machine. */
@Command(name = "machine", description = "Show what a run records of this machine; nothing on it is changed.")
final class MachineCommand implements Callable<Integer> {
    private enum Notation {
        TERMINAL,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "terminal",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Notation format;

    @Option(
            names = {"-m", "--measure"},
            description = "Measure what the CPUs are: which share a core, and how far they are from each other.")
    private boolean measure;

    @Override
    public Integer call() throws JsonProcessingException {
        Machine told = new MachineProbe().machine();
        Machine machine = measure ? told.withTopology(TopologyProbe.topology()) : told;
        Jvm jvm = JvmProbe.current();
        String text = format == Notation.JSON
                ? json(machine, jvm)
                : MachineText.of(MachineFacts.of(machine, Optional.of(jvm)), RunWarnings.of(machine));
        spec.commandLine().getOut().println(text.stripTrailing());
        return ExitStatus.DONE;
    }

    private static String json(Machine machine, Jvm jvm) throws JsonProcessingException {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("machine", machine);
        both.put("jvm", jvm);
        both.put("warnings", RunWarnings.of(machine));
        return Json.MAPPER.writeValueAsString(both);
    }
}
