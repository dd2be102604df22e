package everycore.foreign;

import everycore.machine.Flags;
import everycore.plain.PlainFork;
import everycore.result.LanguageRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Java without JMH, on the JVM that is measured: it needs no finding. */
public final class PlainJava {
    public static final String NAME = LanguageRuntime.PLAIN_JAVA;

    /** As the compilers of C and C++ don't unroll at -O2; a JVM that knows no such flag is to start all the same. */
    private static final List<String> WITHOUT_UNROLLING =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:LoopUnrollLimit=0");

    private PlainJava() {}

    /** @param arguments that every fork of this JVM gets */
    public static ForeignRuntime on(Path java, List<String> arguments, String version) {
        List<String> flags = new ArrayList<>(arguments);
        flags.addAll(WITHOUT_UNROLLING);
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainFork.class.getName()));
        return new ForeignRuntime(
                new LanguageRuntime(NAME, version, "threads", Optional.empty(), "Plain Java"),
                java,
                command,
                Map.of(),
                new TreeMap<>(),
                Flags.shareable(flags),
                EnumSet.allOf(ForeignBenchmark.class),
                false);
    }
}
