package everycore.machine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Arguments of a virtual machine, made fit to be shared. */
public final class Flags {

    /** The libraries' own settings change performance; any other property may be a password, a person or a host. */
    private static final Pattern PROPERTY =
            Pattern.compile("-D(?!jmh\\.|jdk\\.|java\\.util\\.|file\\.encoding=)([^=]*)=(?!true$|false$|\\d+$).*");

    private static final Pattern AGENT = Pattern.compile("(-agentlib:[^=]*|-agentpath:[^=]*|-javaagent:[^=]*)=.*");

    private Flags() {}

    public static List<String> shareable(List<String> flags) {
        return shareable(flags, System.getProperty("user.home"));
    }

    static List<String> shareable(List<String> flags, String home) {
        return flags.stream().map(flag -> shareable(flag, home)).toList();
    }

    private static String shareable(String flag, String home) {
        return value(PROPERTY, flag)
                .map(name -> "-D" + name + "=...")
                .or(() -> value(AGENT, flag).map(agent -> HomeDirectory.withoutHomes(agent, home) + "=..."))
                .orElseGet(() -> HomeDirectory.withoutHomes(flag, home));
    }

    private static Optional<String> value(Pattern pattern, String flag) {
        return Optional.of(pattern.matcher(flag)).filter(Matcher::matches).map(matcher -> matcher.group(1));
    }
}
