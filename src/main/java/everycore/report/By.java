package everycore.report;

import everycore.machine.Jvm;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.EnvironmentField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What sessions are sorted by.
 *
 * @param fields each {@code cpu}, {@code machine}, {@code jdk}, {@code label} or one of the environment; at least one
 */
public record By(List<String> fields) {
    private static final String CPU = "cpu";
    private static final String MACHINE = "machine";
    private static final String JDK = "jdk";
    private static final String LABEL = "label";

    public By {
        fields = List.copyOf(fields);
        fields.forEach(EnvironmentField::new);
    }

    /**
     * @param text for instance {@code cpu,jdk}
     * @throws IllegalArgumentException in one line, if a field can't be one
     */
    public static By of(String text) {
        return new By(Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    }

    /** What the entry is one of, in words; absent where its file doesn't say. */
    Optional<String> kindOf(Session session, Entry entry, Fleet fleet) {
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            Optional<String> value = value(field, session, entry, fleet);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(String.join(", ", values));
    }

    private static Optional<String> value(String field, Session session, Entry entry, Fleet fleet) {
        Optional<Environment> environment = entry.environment();
        return switch (field) {
            case CPU -> environment.map(known -> MachineFacts.processor(known.machine()));
            case MACHINE -> fleet.machineOf(session);
            case JDK ->
                (environment.isPresent() ? environment.flatMap(Environment::jvm).map(Jvm::version) : entry.jdkVersion())
                        .map(version -> "JDK " + version);
            case LABEL -> Optional.of(environment.map(Environment::label).orElse(session.name()));
            default -> environment.flatMap(new EnvironmentField(field)::of).map(value -> field + " " + value);
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return String.join(",", fields);
    }
}
