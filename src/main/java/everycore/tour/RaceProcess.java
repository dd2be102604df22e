package everycore.tour;

import everycore.sweep.ChildProcess;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs a race in a JVM of its own, which alone can be told to interpret or to compile. */
final class RaceProcess {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private RaceProcess() {}

    /** How the JVM runs the changes. */
    enum Execution {
        INTERPRETED,
        COMPILED
    }

    static Race run(Class<? extends Account> account, Execution execution, Duration limit) throws LessonFailure {
        return run(account.getName(), System.getProperty("java.class.path"), execution, limit);
    }

    /** @param type name of an {@code Account}, or of a {@code Balance} */
    static Race run(String type, String classPath, Execution execution, Duration limit) throws LessonFailure {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                execution == Execution.INTERPRETED ? "-Xint" : "-Xmixed",
                "-Xmx64m",
                "-cp",
                classPath,
                RaceProcess.class.getName(),
                type,
                execution.name(),
                String.valueOf(limit.toMillis()));
        try {
            ChildProcess.Ended ended = ChildProcess.ask(command, Map.of(), limit.plus(GRACE));
            if (!ended.isDone()) {
                throw new IOException(ended.lastWords());
            }
            String[] words = ended.out().strip().split(" ");
            return new Race(Long.parseLong(words[0]), Long.parseLong(words[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new LessonFailure("can't run the race in a JVM of its own: " + e.getMessage(), e);
        }
    }

    /** The account's class, how it is run, and the most milliseconds. */
    public static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
        // In one line, and at once: a thread that fails leaves a balance that says nothing.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            System.err.println(thread.getName() + " failed: " + failure);
            Runtime.getRuntime().halt(1);
        });
        Account account = account(Class.forName(args[0]));
        if (Execution.valueOf(args[1]) == Execution.COMPILED) {
            Race.warmUp(account);
        }
        Race race = Race.run(account, Duration.ofMillis(Long.parseLong(args[2])));
        System.out.println(race.rounds() + " " + race.balance());
    }

    private static Account account(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object made = constructor.newInstance();
        if (made instanceof Balance balance) {
            return new TwoAdds(balance);
        }
        if (made instanceof Account account) {
            return account;
        }
        throw new IllegalStateException(type.getName() + " implements neither Balance nor Account");
    }
}
