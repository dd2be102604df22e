package everycore.statistics;

import java.util.List;

/**
 * One cell measured in several sittings on one machine.
 *
 * @param sessions the forks of each session, all in one unit; at least one session
 */
public record Sessions(List<Sample> sessions) {

    /** @throws IllegalArgumentException if there is no session */
    public Sessions {
        sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a cell needs at least one session");
        }
    }

    /** The number of sessions. */
    public int count() {
        return sessions.size();
    }

    /** Whether an interval can stand on the sessions, rather than on the forks of those that there are. */
    public boolean carryAnInterval() {
        return count() >= Sample.FEWEST_FOR_A_VERDICT;
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
        return new Sample(sessions.stream()
                .flatMap(session -> session.forkMeans().stream())
                .toList());
    }

    /**
     * What an interval stands on: one number a session from three sessions on, else one number a fork. An interval over
     * forks speaks of these sittings alone.
     */
    public Sample ofHighestLevel() {
        return carryAnInterval() ? means() : forks();
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
