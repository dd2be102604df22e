package everycore.tour;

import everycore.sweep.ChildProcess;
import java.io.IOException;
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
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                execution == Execution.INTERPRETED ? "-Xint" : "-Xmixed",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                RaceProcess.class.getName(),
                account.getName(),
                execution.name(),
                String.valueOf(limit.toMillis()));
        try {
            String[] words = ChildProcess.ask(command, Map.of(), limit.plus(GRACE))
                    .out()
                    .strip()
                    .split(" ");
            return new Race(Long.parseLong(words[0]), Long.parseLong(words[1]));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new LessonFailure("can't run the race in a JVM of its own: " + e.getMessage(), e);
        }
    }

    /** The account's class, how it is run, and the most milliseconds. */
    public static void main(String[] args) throws ReflectiveOperationException, InterruptedException {
        Account account =
                (Account) Class.forName(args[0]).getDeclaredConstructor().newInstance();
        if (Execution.valueOf(args[1]) == Execution.COMPILED) {
            Race.warmUp(account);
        }
        Race race = Race.run(account, Duration.ofMillis(Long.parseLong(args[2])));
        System.out.println(race.rounds() + " " + race.balance());
    }
}
