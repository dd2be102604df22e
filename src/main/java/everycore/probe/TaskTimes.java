package everycore.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Linux counts for each thread of this process, Java's and its own, from the files of its tasks. */
final class TaskTimes {
    /** Of one thread, or added up. */
    static final class Counts {
        private final long voluntary;
        private final long involuntary;
        private final long waitingNanos;
        private final long compilingNanos;

        private Counts(long voluntary, long involuntary, long waitingNanos, long compilingNanos) {
            this.voluntary = voluntary;
            this.involuntary = involuntary;
            this.waitingNanos = waitingNanos;
            this.compilingNanos = compilingNanos;
        }

        /** Context switches of a thread that waited for something. */
        long voluntary() {
            return voluntary;
        }

        /** Context switches of a thread that another took the place of. */
        long involuntary() {
            return involuntary;
        }

        /** In the queue for a CPU, ready to run. */
        long waitingNanos() {
            return waitingNanos;
        }

        /** CPU time of a thread that compiles. */
        long compilingNanos() {
            return compilingNanos;
        }

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

    private final Map<String, Counts> byTask;

    private TaskTimes(Map<String, Counts> byTask) {
        this.byTask = byTask;
    }

    /** Empty on systems that have no such files. */
    static Optional<TaskTimes> read(Path tasks) {
        Map<String, Counts> byTask = new HashMap<>();
        try (Stream<Path> directories = Files.list(tasks)) {
            for (Path task : directories.collect(Collectors.toList())) {
                counts(task).ifPresent(counts -> byTask.put(task.getFileName().toString(), counts));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return byTask.isEmpty() ? Optional.empty() : Optional.of(new TaskTimes(byTask));
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
                    Files.readAllLines(task.resolve("schedstat")).get(0).trim().split(" ");
            return Optional.of(new Counts(
                    value(status, "voluntary_ctxt_switches:"),
                    value(status, "nonvoluntary_ctxt_switches:"),
                    Long.parseLong(scheduling[WAITING]),
                    isCompiler(status) ? Long.parseLong(scheduling[RUNNING]) : 0));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isCompiler(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(NAME))
                .anyMatch(line ->
                        COMPILER.matcher(line.substring(NAME.length()).trim()).matches());
    }

    private static long value(List<String> status, String key) {
        return status.stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.substring(key.length()).trim()))
                .findFirst()
                .orElseThrow(() -> new NumberFormatException(key + " is missing"));
    }
}
