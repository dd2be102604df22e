package everycore.cli;

import everycore.jmh.JvmTarget;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import everycore.result.Environment;
import everycore.result.Label;
import everycore.result.LanguageRuntime;
import everycore.result.Protocol;
import everycore.result.ResultFile;
import everycore.result.RunWarnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The runs of one sweep: one for each JVM, under one protocol, each with a file of its own. */
record Runs(Protocol protocol, List<Run> runs) {
    /** One JVM and the file of its results. */
    record Run(JvmTarget target, ResultFile file) {}

    static Runs open(
            Machine machine, List<MeasuredJvm> jvms, ProtocolOptions protocolOptions, OutputOptions output, int cells)
            throws CommandFailure {
        output.requireOneFileEach(jvms.size());
        List<String> labels = labels(machine, jvms, output);
        Optional<Long> seed = output.seed(output.path(labels.get(0)));
        Protocol protocol = protocolOptions.protocol(cells, seed);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < jvms.size(); i++) {
            Path path = output.path(labels.get(i));
            Environment environment =
                    environment(labels.get(i), machine, jvms.get(i).jvm(), protocol);
            runs.add(new Run(jvms.get(i).target(), output.open(path, environment)));
        }
        return new Runs(protocol, runs);
    }

    List<ResultFile> files() {
        return runs.stream().map(Run::file).toList();
    }

    /** Saves elsewhere what could not be saved in its place, and says where. */
    String rescued() {
        StringBuilder text = new StringBuilder();
        for (ResultFile file : files()) {
            try {
                String name = file.path().getFileName().toString().replaceFirst("\\.json$", "");
                Path elsewhere = Files.createTempFile(name + "-", ".json");
                file.save(elsewhere);
                text.append("; all ")
                        .append(file.forks())
                        .append(" finished forks are in ")
                        .append(elsewhere);
            } catch (IOException e) {
                text.append("; ").append(file.path()).append(" has all forks but the last");
            }
        }
        return text.toString();
    }

    private static List<String> labels(Machine machine, List<MeasuredJvm> jvms, OutputOptions output)
            throws CommandFailure {
        List<String> labels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (MeasuredJvm jvm : jvms) {
            String threads = jvm.target().virtualThreads() ? " virtual" : "";
            String standard = Label.of(
                            machine.cpu().model().orElse("cpu"),
                            machine.limits().cpusAllowed(),
                            jvm.jvm().version())
                    + threads;
            String suffix = jvms.size() > 1 ? "jdk" + jvm.jvm().feature() : "";
            String label = output.label(standard, suffix);
            if (!names.add(Label.fileName(label))) {
                throw new CommandFailure("two --jvm of JDK " + jvm.jvm().feature()
                        + " would write the same file; measure them in two runs with a --label each");
            }
            labels.add(label);
        }
        return labels;
    }

    private static Environment environment(String label, Machine machine, Jvm jvm, Protocol protocol) {
        return new Environment(
                Environment.FORMAT_VERSION,
                UUID.randomUUID().toString(),
                label,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                protocol,
                machine,
                Optional.of(jvm),
                new LanguageRuntime(LanguageRuntime.JAVA, jvm.version(), "threads", Optional.empty()),
                RunWarnings.of(machine),
                Optional.empty());
    }
}
