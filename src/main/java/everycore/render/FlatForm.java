package everycore.render;

import everycore.fleet.Fork;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Jar;
import everycore.result.Json;
import everycore.result.Pairing;
import everycore.result.SecondaryMetric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A fork in one line of JSON, for engines: in each line the same names in the same order, null where a value is absent, and
 * SI units.
 */
public final class FlatForm {
    /** Its number grows when a field changes its meaning; a reader ignores fields that it doesn't know. */
    static final String SCHEMA = "everycore.forks/1";

    private record Field(String name, Function<Fork, Object> value) {}

    private static final List<Field> FIELDS = fields();

    private FlatForm() {}

    /** The names of all fields, in their order. */
    public static List<String> names() {
        return FIELDS.stream().map(Field::name).toList();
    }

    /** With its end of line. */
    public static String line(Fork fork) {
        Map<String, Object> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field.name(), field.value().apply(fork)));
        return Json.line(values) + "\n";
    }

    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>(List.of(
                new Field("schema", fork -> SCHEMA),
                new Field("series", Fork::series),
                text("file", fork -> Optional.of(fork.file())),
                text("label", fork -> Optional.of(fork.label())),
                text(
                        "run",
                        fork -> fork.environment().flatMap(Environment::sweep).or(() -> Optional.of(fork.session()))),
                text("session", fork -> Optional.of(fork.session())),
                text("started_at", fork -> fork.environment().map(Environment::startedAt)),
                text("commit", fork -> fork.environment().flatMap(Environment::commit)),
                text("machine_id", Fork::machineId),
                text("machine_kind", Fork::machineKind),
                text(
                        "cpu_model",
                        fork -> fork.environment()
                                .flatMap(it -> it.machine().cpu().model())),
                field("cpus_allowed", Fork::cpusAllowed),
                text(
                        "architecture",
                        fork -> fork.environment().map(it -> it.machine().os().architecture())),
                text(
                        "kernel",
                        fork -> fork.environment()
                                .flatMap(it -> it.machine().os().kernel())),
                text("jar", fork -> jar(fork).map(Jar::name)),
                text("jar_sha256", fork -> jar(fork).map(Jar::sha256)),
                text(
                        "jmh_version",
                        fork -> fork.entry().jmhVersion().or(() -> jar(fork).map(Jar::jmhVersion))),
                text("runtime", fork -> Optional.of(fork.cell().runtime())),
                text("runtime_version", Fork::runtimeVersion),
                text("vm", fork -> vm(fork.entry())),
                text("jvm_arguments", Fork::jvmArguments),
                text("benchmark", fork -> Optional.of(fork.cell().benchmark())),
                text("mode", fork -> Optional.of(fork.cell().mode())),
                new Field("parameters", FlatForm::parameters),
                new Field("threads", fork -> fork.cell().threads()),
                field("fork", fork -> fork.row().map(row -> row + 1)),
                field("fork_order", Fork::order),
                field("fork_seconds", Fork::seconds),
                text("pair_run", fork -> pairs(fork).map(Pairing::id)),
                text("pair_side", fork -> pairs(fork).map(pairs -> lowerCase(pairs.side()))),
                text("pair_order", fork -> pairs(fork).map(pairs -> lowerCase(pairs.order()))),
                field("pair_number", Fork::pairNumber),
                new Field("unit", fork -> fork.isTime() ? "s/op" : "ops/s"),
                new Field("value", fork -> number(fork.value())),
                new Field("iterations", Fork::iterations),
                new Field("callers", fork -> fork.entry().callers())));
        for (SecondaryMetric metric : SecondaryMetric.values()) {
            fields.add(new Field(metric.key().replace('.', '_'), fork -> number(fork.secondary(metric))));
        }
        fields.add(field("disturbed", Fork::disturbed));
        return List.copyOf(fields);
    }

    private static Field field(String name, Function<Fork, Optional<?>> value) {
        return new Field(name, fork -> value.apply(fork).orElse(null));
    }

    /** No engine chokes on it, and no terminal obeys it. */
    private static Field text(String name, Function<Fork, Optional<String>> value) {
        return new Field(
                name, fork -> value.apply(fork).map(Printable::printable).orElse(null));
    }

    private static Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Optional<Jar> jar(Fork fork) {
        return fork.environment().flatMap(Environment::jar);
    }

    private static Optional<Pairing> pairs(Fork fork) {
        return fork.environment().flatMap(Environment::pairs);
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> vm(Entry entry) {
        return entry.vmName()
                .map(name ->
                        name + entry.vmVersion().map(version -> " " + version).orElse(""));
    }

    /** A list, so that no name of a parameter becomes the name of a field. */
    private static List<Map<String, String>> parameters(Fork fork) {
        List<Map<String, String>> parameters = new ArrayList<>();
        fork.cell().parameters().forEach((name, value) -> {
            Map<String, String> parameter = new LinkedHashMap<>();
            parameter.put("name", Printable.printable(name));
            parameter.put("value", Printable.printable(value));
            parameters.add(parameter);
        });
        return parameters;
    }
}
