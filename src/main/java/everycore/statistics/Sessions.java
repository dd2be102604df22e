package everycore.statistics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One cell measured in several sittings, on one machine or several.
 *
 * @param sessions the forks of each session, all in one unit; at least one session
 * @param machines which one each session was measured on, by any name
 */
public record Sessions(List<Sample> sessions, List<String> machines) {
    private static final String ONE_MACHINE = "";

    /** @throws IllegalArgumentException if there is no session, or not a machine for each */
    public Sessions {
        sessions = List.copyOf(sessions);
        machines = List.copyOf(machines);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a cell needs at least one session");
        }
        if (machines.size() != sessions.size()) {
            throw new IllegalArgumentException("each session has a machine");
        }
    }

    /** All on one machine. */
    public Sessions(List<Sample> sessions) {
        this(sessions, Collections.nCopies(sessions.size(), ONE_MACHINE));
    }

    /** The number of sessions. */
    public int count() {
        return sessions.size();
    }

    /** The sessions of each machine, in the order of its first. */
    public Map<String, Sessions> byMachine() {
        if (machineCount() == 1) {
            return Map.of(machines.get(0), this);
        }
        Map<String, List<Integer>> places = IntStream.range(0, count())
                .boxed()
                .collect(Collectors.groupingBy(machines::get, LinkedHashMap::new, Collectors.toList()));
        Map<String, Sessions> byMachine = new LinkedHashMap<>();
        places.forEach((machine, own) -> byMachine.put(
                machine,
                new Sessions(own.stream().map(sessions::get).toList(), Collections.nCopies(own.size(), machine))));
        return byMachine;
    }

    public int machineCount() {
        return machines.size() == 1 ? 1 : Set.copyOf(machines).size();
    }

    /**
     * What an interval stands on: machines from three on, sessions from three of one machine on, else forks. Means of
     * machines are of logarithms, which a value not above zero has none of.
     */
    public Level level() {
        if (machineCount() == 1) {
            return count() >= Sample.FEWEST_FOR_A_VERDICT ? Level.SESSION : Level.FORK;
        }
        return machineCount() >= Sample.FEWEST_FOR_A_VERDICT && arePositive() ? Level.MACHINE : Level.FORK;
    }

    /**
     * One number a session, in the unit of the forks: the geometric mean of its fork means, or the arithmetic one where a
     * fork mean is not above zero and has no logarithm.
     */
    public Sample means() {
        return new Sample(sessions.stream().map(Sessions::mean).toList());
    }

    /** The forks of all sessions, as if they were of one. */
    public Sample forks() {
        return count() == 1
                ? sessions.get(0)
                : new Sample(sessions.stream()
                        .flatMap(session -> session.forkMeans().stream())
                        .toList());
    }

    /** One number for each member of the {@link #level}; that of a machine is the geometric mean of its sessions. */
    public Sample ofHighestLevel() {
        return switch (level()) {
            case MACHINE -> machineLogs().map(Math::exp);
            case SESSION -> means();
            default -> forks();
        };
    }

    private static double mean(Sample session) {
        return session.minimum() > 0 ? Math.exp(session.map(Math::log).mean()) : session.mean();
    }

    /** Whether every fork mean has a logarithm. */
    boolean arePositive() {
        return sessions.stream().allMatch(session -> session.minimum() > 0);
    }

    /** The mean logarithm of each session's forks. */
    Sample logMeans() {
        return new Sample(
                sessions.stream().map(session -> session.map(Math::log).mean()).toList());
    }

    /** The mean logarithm of each machine's sessions. */
    Sample machineLogs() {
        return new Sample(byMachine().values().stream()
                .map(machine -> machine.logMeans().mean())
                .toList());
    }

    /** The forks' logarithms, by session. */
    List<Sample> logs() {
        return sessions.stream().map(session -> session.map(Math::log)).toList();
    }

    /** The mean over sessions of one over the number of forks: how much of the forks' variance a session's mean has. */
    double shareOfForkVariance() {
        return sessions.stream()
                .mapToDouble(session -> 1.0 / session.size())
                .average()
                .orElseThrow();
    }
}
