package everycore.probe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one fork is to be; what it doesn't say is left to the benchmark's annotations and JMH's defaults. */
public final class ForkRequest {
    static final String WORD = "fork";
    private static final String PARAMETER = "parameter.";

    private final Message message;

    ForkRequest(Message message) {
        this.message = message;
    }

    /**
     * @param mode as JMH's command line calls it
     * @param result where JMH writes its own JSON of this fork
     */
    public ForkRequest(String benchmark, String mode, int threads, Path result) {
        message = new Message(WORD)
                .with("benchmark", benchmark)
                .with("mode", mode)
                .with("threads", threads)
                .with("result", result.toAbsolutePath());
    }

    /** The line that asks a host for it. */
    public String toLine() {
        return message.toLine();
    }

    /** In milliseconds an iteration; a single shot is an iteration of any length. */
    public ForkRequest withIterations(int warmups, long warmupMilliseconds, int measurements, long milliseconds) {
        message.with("warmups", warmups)
                .with("warmupMilliseconds", warmupMilliseconds)
                .with("measurements", measurements)
                .with("milliseconds", milliseconds);
        return this;
    }

    public ForkRequest withParameters(Map<String, String> parameters) {
        parameters.forEach((name, value) -> message.with(PARAMETER + name, value));
        return this;
    }

    /** Threads of each method of a group, instead of as many as fit into the whole. */
    public ForkRequest withGroupThreads(List<Integer> threads) {
        message.withAll("groupThreads", threads);
        return this;
    }

    public ForkRequest withJvm(Path java) {
        message.with("jvm", java);
        return this;
    }

    /** In place of all that JMH would give, the benchmark's own arguments included. */
    public ForkRequest withJvmArguments(List<String> arguments) {
        message.with("hasJvmArguments", true).withAll("jvmArguments", arguments);
        return this;
    }

    /** In place of those that the benchmark appends. */
    public ForkRequest withAppendedJvmArguments(List<String> arguments) {
        message.withAll("appended", arguments);
        return this;
    }

    /** Names of classes that both the host and the fork can load; JMH ends profilers in reverse order. */
    public ForkRequest withProfilers(List<String> classes) {
        message.withAll("profilers", classes);
        return this;
    }

    /** With each iteration in its turn, and without forks that are thrown away: those would take turns of their own. */
    public ForkRequest withTurns(TurnTaker.Address turns) {
        message.with("turns", turns.toLine());
        return this;
    }

    String benchmark() {
        return message.require("benchmark");
    }

    String mode() {
        return message.require("mode");
    }

    int threads() {
        return Integer.parseInt(message.require("threads"));
    }

    String result() {
        return message.require("result");
    }

    boolean hasIterations() {
        return message.value("warmups").isPresent();
    }

    int warmups() {
        return Integer.parseInt(message.require("warmups"));
    }

    long warmupMilliseconds() {
        return Long.parseLong(message.require("warmupMilliseconds"));
    }

    int measurements() {
        return Integer.parseInt(message.require("measurements"));
    }

    long milliseconds() {
        return Long.parseLong(message.require("milliseconds"));
    }

    Map<String, String> parameters() {
        return message.below(PARAMETER).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, parameter -> parameter.getValue().get(0)));
    }

    int[] groupThreads() {
        return message.all("groupThreads").stream().mapToInt(Integer::parseInt).toArray();
    }

    Optional<String> jvm() {
        return message.value("jvm");
    }

    Optional<List<String>> jvmArguments() {
        return message.value("hasJvmArguments").map(any -> message.all("jvmArguments"));
    }

    List<String> appendedJvmArguments() {
        return message.all("appended");
    }

    List<String> profilers() {
        return message.all("profilers");
    }

    Optional<String> turns() {
        return message.value("turns");
    }
}
