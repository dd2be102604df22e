package everycore.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Linux counts for each thread of this process, Java's and its own, from the files of its tasks. */
record TaskTimes(Map<String, Counts> byTask) {
    /**
     * @param voluntary context switches of a thread that waited for something
     * @param involuntary context switches of a thread that another took the place of
     * @param waitingNanos in the queue for a CPU, ready to run
     * @param compilingNanos CPU time of a thread that compiles
     */
    record Counts(long voluntary, long involuntary, long waitingNanos, long compilingNanos) {
        private static final Counts NONE = new Counts(0, 0, 0, 0);

        private Counts minus(Counts before) {
            return new Counts(
                    voluntary - before.voluntary,
                    involuntary - before.involuntary,
                    waitingNanos - before.waitingNanos,
                    compilingNanos - before.compilingNanos);
        }

        private Counts plus(Counts other) {
            return new Counts(
                    voluntary + other.voluntary,
                    involuntary + other.involuntary,
                    waitingNanos + other.waitingNanos,
                    compilingNanos + other.compilingNanos);
        }
    }

    /** As HotSpot and Graal call them, cut off where Linux cuts names off. */
    private static final Pattern COMPILER = Pattern.compile("(C1|C2|JVMCI)[ -].*");

    private static final String NAME = "Name:";
    private static final int RUNNING = 0;
    private static final int WAITING = 1;

    /** Empty on systems that have no such files. */
    static Optional<TaskTimes> read(Path tasks) {
        Map<String, Counts> byTask = new HashMap<>();
        try (Stream<Path> directories = Files.list(tasks)) {
            for (Path task : directories.toList()) {
                counts(task).ifPresent(counts -> byTask.put(task.getFileName().toString(), counts));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return byTask.isEmpty() ? Optional.empty() : Optional.of(new TaskTimes(Map.copyOf(byTask)));
    }

    /** Of the tasks that are there now; what one did that has ended meanwhile is lost. */
    Counts since(TaskTimes before) {
        return byTask.entrySet().stream()
                .map(task -> task.getValue().minus(before.byTask.getOrDefault(task.getKey(), Counts.NONE)))
                .reduce(Counts.NONE, Counts::plus);
    }

    /** A task may end while its files are read. */
    private static Optional<Counts> counts(Path task) {
        try {
            List<String> status = Files.readAllLines(task.resolve("status"));
            String[] scheduling =
                    Files.readString(task.resolve("schedstat")).strip().split(" ");
            return Optional.of(new Counts(
                    value(status, "voluntary_ctxt_switches:"),
                    value(status, "nonvoluntary_ctxt_switches:"),
                    Long.parseLong(scheduling[WAITING]),
                    isCompiler(status) ? Long.parseLong(scheduling[RUNNING]) : 0));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isCompiler(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(NAME))
                .anyMatch(line ->
                        COMPILER.matcher(line.substring(NAME.length()).strip()).matches());
    }

    private static long value(List<String> status, String key) {
        return status.stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.substring(key.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new NumberFormatException(key + " is missing"));
    }
}
