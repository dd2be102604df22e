package everycore.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import everycore.foreign.ForeignRuntime;
import everycore.foreign.PlainJava;
import everycore.jmh.JvmTarget;
import everycore.machine.Flags;
import everycore.machine.Jvm;
import everycore.machine.JvmProbe;
import everycore.result.Json;
import everycore.run.JvmChoice.NamedJvm;
import everycore.sweep.ChildProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the virtual machines of a sweep.
 *
 * @param jvm with the arguments that its forks get
 * @param name as it was given; empty where its version is enough
 */
record MeasuredJvm(JvmTarget target, Jvm jvm, String name) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int VIRTUAL_THREADS_SINCE = 21;
    private static final JvmTarget PLATFORM_THREADS = new JvmTarget(Optional.empty(), "", false);

    /** The one that lists benchmarks. */
    static JvmTarget first(JvmChoice choice) throws CommandFailure {
        Optional<Path> named = choice.named().stream().map(NamedJvm::path).findFirst();
        return new JvmTarget(
                named.isPresent() ? Optional.of(executable(named.get())) : Optional.empty(),
                "",
                choice.virtualThreads());
    }

    /** Each describes itself. */
    static List<MeasuredJvm> ask(JvmChoice choice) throws CommandFailure {
        return ask(choice, PATIENCE);
    }

    static List<MeasuredJvm> ask(JvmChoice choice, Duration patience) throws CommandFailure {
        List<MeasuredJvm> jvms = new ArrayList<>();
        if (choice.named().isEmpty()) {
            jvms.add(described(new JvmTarget(Optional.empty(), "", choice.virtualThreads()), JvmProbe.current(), ""));
        }
        for (NamedJvm given : choice.named()) {
            Path java = executable(given.path());
            Jvm jvm = ask(java, choice.describer(), patience);
            String name =
                    choice.named().size() == 1 ? "" : given.name().isEmpty() ? "JDK " + jvm.version() : given.name();
            jvms.add(described(new JvmTarget(Optional.of(java), name, choice.virtualThreads()), jvm, given.name()));
        }
        return jvms;
    }

    private static MeasuredJvm described(JvmTarget target, Jvm jvm, String name) throws CommandFailure {
        if (target.virtualThreads() && jvm.feature() < VIRTUAL_THREADS_SINCE) {
            throw new CommandFailure("--executor virtual needs JDK 21 or later, and " + jvm.home() + " is JDK "
                    + jvm.version() + "; name a newer one with --jvm");
        }
        return new MeasuredJvm(target, jvm.withFlags(Flags.shareable(target.arguments())), name);
    }

    /** Keeps its file apart from those of other JVMs. */
    String suffix() {
        return name.isEmpty() ? "jdk" + jvm.feature() : name;
    }

    /** This JVM as one of the other runtimes; its threads are platform threads. */
    ForeignRuntime plainJava() {
        Path java = target.executable().orElse(Path.of(System.getProperty("java.home"), "bin", "java"));
        return PlainJava.on(java, PLATFORM_THREADS.arguments(), jvm.version());
    }

    private static Path executable(Path path) throws CommandFailure {
        Path java = Files.isDirectory(path) ? path.resolve("bin").resolve("java") : path;
        if (!Files.isExecutable(java)) {
            throw new CommandFailure("--jvm " + path + ": no java there; name a JDK's directory or its java");
        }
        return java;
    }

    /** Another JVM describes itself, by this program's own command. */
    private static Jvm ask(Path java, String describer, Duration patience) throws CommandFailure {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(PLATFORM_THREADS.arguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), describer, "machine", "--format", "json"));
        try {
            ChildProcess.Ended answer = ChildProcess.ask(command, Map.of(), patience);
            if (!answer.isDone()) {
                throw new CommandFailure("--jvm " + java + " can't run everycore, which needs JDK 17 or later: "
                        + answer.err().lines().findFirst().orElse("exit status " + answer.status()));
            }
            JsonNode jvm = Json.MAPPER.readTree(answer.out()).path("jvm");
            if (!jvm.isObject()) {
                throw new CommandFailure(
                        "--jvm " + java + " did not describe itself; name a JDK's directory or its java");
            }
            return Json.MAPPER.treeToValue(jvm, Jvm.class);
        } catch (JsonProcessingException e) {
            throw new CommandFailure("--jvm " + java + " did not describe itself: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure("--jvm " + java + ": " + e.getMessage(), e);
        }
    }
}
