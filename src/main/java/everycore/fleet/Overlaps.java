package everycore.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds sessions that one machine measured at the same time, which disturb each other. */
final class Overlaps {
    /** A file tells the second in which a session began. */
    private static final Duration RESOLUTION = Duration.ofSeconds(1);

    private Overlaps() {}

    /** A sentence for each session that began before one before it on its machine had ended. */
    static List<String> of(List<Sitting> sittings) {
        Map<String, Sitting> lastToEnd = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        sittings.stream()
                .filter(sitting -> sitting.machine().isPresent())
                .sorted(Comparator.comparing(sitting -> sitting.start().orElseThrow()))
                .forEach(sitting -> {
                    String machine = sitting.machine().orElseThrow();
                    Sitting before = lastToEnd.get(machine);
                    if (before != null && overlap(before, sitting)) {
                        sentences.add(words(before, sitting, machine));
                    }
                    if (before == null || end(sitting).isAfter(end(before))) {
                        lastToEnd.put(machine, sitting);
                    }
                });
        return sentences;
    }

    private static boolean overlap(Sitting before, Sitting sitting) {
        boolean takeTurns =
                before.rounds().orElseThrow().areThoseOf(sitting.rounds().orElseThrow());
        return !takeTurns && end(before).isAfter(sitting.start().orElseThrow().plus(RESOLUTION));
    }

    private static Instant end(Sitting sitting) {
        return sitting.end().or(sitting::start).orElseThrow();
    }

    private static String words(Sitting before, Sitting sitting, String machine) {
        Optional<String> id = sitting.machineId();
        String start = String.valueOf(sitting.start().orElseThrow());
        String both = sitting.file().equals(before.file())
                ? sitting.file() + ": its session of " + start + " began before that of "
                        + before.start().orElseThrow()
                : sitting.file() + " began at " + start + ", before " + before.file();
        return both + " had ended, "
                + (id.isPresent()
                        ? "on the same machine, " + machine + "; measure one of them again"
                        : "on the same kind of machine, " + machine
                                + "; if these are two machines, give each a --machine-id");
    }
}
