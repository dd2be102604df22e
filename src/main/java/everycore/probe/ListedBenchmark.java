package everycore.probe;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Param;

/** What a list of benchmarks says of one of them in one mode, as its annotations declare it. */
public final class ListedBenchmark {
    static final String WORD = "benchmark";
    private static final String PARAMETER = "parameter.";

    private final Message message;

    ListedBenchmark(Message message) {
        this.message = message;
    }

    Message message() {
        return message;
    }

    static ListedBenchmark of(
            String name, String type, String mode, int[] groupThreads, Map<String, List<String>> parameters) {
        Message message =
                new Message(WORD).with("name", name).with("type", type).with("mode", mode);
        for (int threads : groupThreads) {
            message.with("groupThreads", threads);
        }
        parameters.forEach((parameter, values) -> message.withAll(PARAMETER + parameter, values));
        return new ListedBenchmark(message);
    }

    ListedBenchmark withThreads(int threads) {
        message.with("threads", threads);
        return this;
    }

    ListedBenchmark withWindows(int warmupForks, long milliseconds) {
        message.with("warmupForks", warmupForks).with("milliseconds", milliseconds);
        return this;
    }

    ListedBenchmark withJvmArguments(boolean areDeclared, Iterable<String> appended) {
        message.with("declaresJvmArguments", areDeclared).withAll("appended", appended);
        return this;
    }

    /** Class and method, or class and group. */
    public String name() {
        return message.require("name");
    }

    /** The class that declares it. */
    public String type() {
        return message.require("type");
    }

    /** As JMH's command line and its results call it: thrpt, avgt, sample or ss. */
    public String mode() {
        return message.require("mode");
    }

    /** Threads of each method of a group; one number for a benchmark that is none. */
    public List<Integer> groupThreads() {
        return message.all("groupThreads").stream().map(Integer::valueOf).collect(Collectors.toList());
    }

    /** Below 1 for as many as there are CPUs; empty where none are declared. */
    public OptionalInt threads() {
        return message.all("threads").stream().mapToInt(Integer::parseInt).findFirst();
    }

    /** The values of each parameter; none where somebody has to give them. */
    public SortedMap<String, List<String>> parameters() {
        SortedMap<String, List<String>> parameters = new TreeMap<>();
        message.below(PARAMETER)
                .forEach((name, values) ->
                        parameters.put(name, values.contains(Param.BLANK_ARGS) ? Collections.emptyList() : values));
        return parameters;
    }

    /** Forks that are run and thrown away before one that counts. */
    public int warmupForks() {
        return Integer.parseInt(message.require("warmupForks"));
    }

    /** The time of a fork's warmup and measurement, by annotation or else by JMH's own defaults. */
    public long milliseconds() {
        return Long.parseLong(message.require("milliseconds"));
    }

    /** Whether it says what its JVM gets; then whatever somebody adds would take the place of that. */
    public boolean declaresJvmArguments() {
        return Boolean.parseBoolean(message.require("declaresJvmArguments"));
    }

    /** What its JVM gets after all other arguments. */
    public List<String> appendedJvmArguments() {
        return message.all("appended");
    }
}
