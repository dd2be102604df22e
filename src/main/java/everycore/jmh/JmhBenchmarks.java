package everycore.jmh;

import everycore.benchmarks.OnRequest;
import everycore.benchmarks.Summary;
import everycore.jmh.JmhBenchmark.Declared;
import everycore.probe.ListedBenchmark;
import everycore.probe.Listing;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Group;

/** The benchmarks that a build holds, in alphabetical order. */
public final class JmhBenchmarks {
    private JmhBenchmarks() {}

    /** Those of this program, for which no other process is needed. */
    public static List<JmhBenchmark> ours() {
        JmhBuild ours = JmhBuild.ours();
        return sorted(Listing.all().stream().map(listed -> ourOwn(ours, listed)));
    }

    /**
     * Asks a build what it holds.
     *
     * @throws IOException with a sentence that says what is wrong with it
     */
    public static List<JmhBenchmark> of(JmhBuild build, JvmTarget target) throws IOException {
        for (Path part : build.classPath()) {
            JarCheck.require(part);
        }
        try (Workshop workshop = Workshop.open();
                JmhHost host = new JmhHost(workshop, target, build)) {
            JmhHost.Contents contents = host.list();
            JmhBuild described = build.with(contents.jmhVersion());
            return sorted(contents.benchmarks().stream().map(listed -> benchmark(described, listed, "", false)));
        }
    }

    private static List<JmhBenchmark> sorted(Stream<JmhBenchmark> benchmarks) {
        return benchmarks
                .distinct()
                .sorted(Comparator.comparing(JmhBenchmark::name).thenComparing(JmhBenchmark::mode))
                .toList();
    }

    private static JmhBenchmark benchmark(JmhBuild build, ListedBenchmark listed, String summary, boolean onRequest) {
        Declared declared = new Declared(
                listed.threads(),
                listed.groupThreads(),
                listed.declaresJvmArguments(),
                listed.appendedJvmArguments(),
                listed.warmupForks(),
                Duration.ofMillis(listed.milliseconds()));
        return new JmhBenchmark(build, listed.name(), listed.mode(), summary, onRequest, listed.parameters(), declared);
    }

    private static JmhBenchmark ourOwn(JmhBuild ours, ListedBenchmark listed) {
        Class<?> type = type(listed.type());
        return benchmark(ours, listed, summary(type, listed.name()), type.isAnnotationPresent(OnRequest.class));
    }

    private static String summary(Class<?> type, String benchmark) {
        return Stream.of(type.getMethods())
                .filter(method -> benchmark.equals(type.getName() + "." + nameOf(method)))
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(Summary.class)).stream())
                .map(Summary::value)
                .findFirst()
                .orElse("");
    }

    private static String nameOf(Method method) {
        Group group = method.getAnnotation(Group.class);
        return group == null ? method.getName() : group.value();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH lists a benchmark of " + name + ", and there is no such class", e);
        }
    }
}
