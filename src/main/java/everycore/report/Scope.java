package everycore.report;

import everycore.statistics.Sessions;
import java.util.Locale;

/** What an interval is about, and over what it is. */
public enum Scope {
    SITTING("here, in this sitting", "forks", "fork"),
    SITTINGS("here, in these two sittings", "forks", "fork"),
    MACHINE("here", "sessions", "session"),
    MACHINES("on these machines, in these sittings", "forks", "fork"),
    KIND("on this kind of machine", "machines", "machine");

    private final String words;
    private final String members;
    private final String member;

    Scope(String words, String members, String member) {
        this.words = words;
        this.members = members;
        this.member = member;
    }

    /** The widest that they carry. */
    static Scope of(Sessions sessions) {
        return switch (sessions.level()) {
            case MACHINE -> KIND;
            case SESSION -> MACHINE;
            default -> sessions.machineCount() > 1 ? MACHINES : sessions.count() == 1 ? SITTING : SITTINGS;
        };
    }

    /** Where what is said holds. */
    public String words() {
        return words;
    }

    /** What gives one number each. */
    public String members() {
        return members;
    }

    public String member() {
        return member;
    }

    /** As it stands in files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
