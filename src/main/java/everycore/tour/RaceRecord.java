package everycore.tour;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the race came to on one machine of a class.
 *
 * @param format tells it from other JSON
 * @param jdk its version
 * @param cpus that the JVM may use
 * @param changes by each thread in a round
 */
public record RaceRecord(String format, String jdk, int cpus, int changes, List<Outcome> races) {
    private static final String FORMAT = "everycore.race/1";

    /** @param name how it was run */
    public record Outcome(String name, long rounds, long balance) {
        public Outcome {
            Objects.requireNonNull(name, "name");
        }
    }

    public RaceRecord {
        if (!FORMAT.equals(format)) {
            throw new IllegalArgumentException("is no file of `tour race --json`");
        }
        Objects.requireNonNull(jdk, "jdk");
        races = List.copyOf(races);
    }

    /** Runs the race in each way. */
    public static RaceRecord measure() throws LessonFailure {
        Stream.Builder<Outcome> outcomes = Stream.builder();
        for (RaceSetup setup : RaceSetup.values()) {
            Race race = setup.run(Tour.WINDOW);
            outcomes.add(new Outcome(setup.title, race.rounds(), race.balance()));
        }
        return new RaceRecord(
                FORMAT,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                TwoThreads.CHANGES,
                outcomes.build().toList());
    }
}
