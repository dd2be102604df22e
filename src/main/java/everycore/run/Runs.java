package everycore.run;

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
record Runs(Protocol protocol, List<ResultFile> files) {
    Runs {
        files = List.copyOf(files);
    }

    /** Reads what is resumed, and writes nothing. */
    static Runs of(RunRequest request, List<MeasuredJvm> jvms, int cells) throws CommandFailure {
        Destination destination = request.destination();
        List<String> labels = labels(request.machine(), jvms, destination);
        Optional<Long> seed = destination.seed(destination.path(labels.get(0)));
        Protocol protocol = request.protocol().protocol(cells, seed);
        List<ResultFile> files = new ArrayList<>();
        for (int i = 0; i < jvms.size(); i++) {
            String label = labels.get(i);
            Environment environment =
                    environment(label, request.machine(), jvms.get(i).jvm(), protocol);
            files.add(destination.open(destination.path(label), environment));
        }
        return new Runs(protocol, files);
    }

    void prepareFiles() throws CommandFailure {
        for (ResultFile file : files) {
            OutputFile.prepare(file.path());
        }
    }

    /** Saves what could not be saved in its place; returns a sentence a file that says where it is. */
    List<String> saveElsewhere() {
        List<String> places = new ArrayList<>();
        for (ResultFile file : files) {
            try {
                Path elsewhere = Files.createTempFile(ResultFile.stem(file.path()) + "-", ".json");
                file.save(elsewhere);
                places.add("all " + file.forks() + " finished forks are in " + elsewhere);
            } catch (IOException e) {
                places.add(file.path() + " has all forks but the last");
            }
        }
        return places;
    }

    private static List<String> labels(Machine machine, List<MeasuredJvm> jvms, Destination destination)
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
            String label = destination.label(standard, suffix);
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
