package everycore.result;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A result file as a fuzzer wants it: names that mean something to a format, numbers as large and as small as can be, rows of any
 * length, and in some files fields that are missing or of another kind.
 */
public final class FuzzedFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_ENTRIES = 6;

    private static final String[] BENCHMARKS = {
        "org.A.b",
        "org.A.c",
        "org.A.group",
        "everycore.benchmarks.SpinBenchmark.spin",
        "everycore.benchmarks.EmptyBenchmark.empty",
        "everycore.benchmarks.BalanceBenchmark.unlocked",
        "everycore.benchmarks.BalanceBenchmark.confined",
        "everycore.benchmarks.BalanceBenchmark.reentrantLock",
        "spin"
    };
    private static final String[] MODES = {"thrpt", "thrpt", "thrpt", "avgt", "sample", "ss"};
    private static final String[] RATES = {"ops/s", "ops/ms", "ops/us", "ops/ns", "ops/min", "ops/hr", "ops/day"};
    private static final String[] TIMES = {"s/op", "ms/op", "us/op", "ns/op", "min/op", "MB/sec", "", "ops/", "/op"};
    private static final String[] METRICS = {
        "cpu.worker",
        "cpu.worker.inner",
        "cpu.process",
        "cpu.busy",
        "balance.lost",
        "balance.difference",
        "cpu.steal",
        "fairness.jain",
        "gc.alloc.rate",
        "·gc.count",
        "b",
        "c",
        "org.A.b"
    };
    private static final String[] RUNTIMES = {"java", "java", "java", "c", "plain-java", "cpython", "jython", "cobol"};

    /** Numbers that nobody measures. */
    private static final double[] EXTREMES = {
        0,
        -0.0,
        -1,
        Double.MIN_VALUE,
        1e-320,
        Double.MIN_NORMAL,
        1e-30,
        1e30,
        1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
    };

    private static final Double[] SECONDS = {1.5, 0.0, 3.0, 1e9, 1e300};
    private static final int[] COUNTS = {1, 2, 4, 8, 3, 1000, 10_000_000, Integer.MAX_VALUE, 0, -1};
    private static final int[] USUAL_COUNTS = {1, 2, 4, 8, 3};

    private final FuzzedDataProvider data;
    private final boolean isBroken;
    private final boolean isExtreme;
    private final List<Environment> environments;

    private FuzzedFile(FuzzedDataProvider data) {
        this.data = data;
        this.isBroken = data.consumeInt(0, 7) == 7;
        this.isExtreme = data.consumeInt(0, 3) == 3;
        this.environments = IntStream.range(0, data.consumeInt(0, 3))
                .mapToObj(this::environment)
                .toList();
    }

    /** What the reader makes of one that is written to this place first. */
    public static List<Entry> read(FuzzedDataProvider data, Path file) throws BadResultFile {
        return ResultReader.readScores(write(data, file));
    }

    /** One with entries, at this place. */
    public static Path write(FuzzedDataProvider data, Path file) {
        FuzzedFile fuzzed = new FuzzedFile(data);
        ArrayNode entries = NODES.arrayNode();
        int count = data.consumeInt(1, MOST_ENTRIES);
        for (int i = 0; i < count; i++) {
            entries.add(fuzzed.entry());
        }
        try {
            return Files.writeString(file, Json.text(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode entry() {
        ObjectNode entry = NODES.objectNode();
        put(entry, "jmhVersion", NODES.textNode("1.37"));
        put(entry, "benchmark", NODES.textNode(name(BENCHMARKS)));
        String mode = data.pickValue(MODES);
        put(entry, "mode", NODES.textNode(mode));
        put(entry, "threads", NODES.numberNode(count()));
        int forks = data.consumeInt(0, 4);
        put(entry, "forks", NODES.numberNode(isExtreme ? count() : forks));
        put(entry, "jvmArgs", NODES.arrayNode().add(name("-Xmx1g", "-XX:+UseZGC")));
        put(entry, "jdkVersion", NODES.textNode(name("17.0.15")));
        put(entry, "vmName", NODES.textNode(name("OpenJDK 64-Bit Server VM", "CPython 3.13.0 threads")));
        put(entry, "warmupIterations", NODES.numberNode(2));
        put(entry, "warmupTime", NODES.textNode(name("250 ms")));
        put(entry, "measurementIterations", NODES.numberNode(isExtreme ? count() : 2));
        put(entry, "measurementTime", NODES.textNode("1 s"));
        if (data.consumeBoolean()) {
            put(entry, "params", NODES.objectNode().put(name("size", "threads"), name("1", "16", "many")));
        }
        put(entry, "primaryMetric", metric(forks, mode, unit(mode)));
        ObjectNode secondary = NODES.objectNode();
        for (int i = data.consumeInt(0, 3); i > 0; i--) {
            secondary.set(name(METRICS), metric(forks, "thrpt", name("CPUs", "%", "ms", "ops/s")));
        }
        put(entry, "secondaryMetrics", secondary);
        if (!environments.isEmpty()) {
            put(entry, "environment", Json.MAPPER.valueToTree(ofEntry(data.pickValue(environments), forks)));
        }
        return entry;
    }

    private ObjectNode metric(int forks, String mode, String unit) {
        ObjectNode metric = NODES.objectNode();
        put(metric, "score", number());
        put(metric, "scoreError", number());
        put(metric, "scoreConfidence", NODES.arrayNode().add(number()).add(number()));
        put(metric, "scorePercentiles", NODES.objectNode().set("50.0", number()));
        put(metric, "scoreUnit", NODES.textNode(unit));
        boolean isHistogram = mode.equals("sample");
        ArrayNode rows = NODES.arrayNode();
        double usual = isExtreme ? 1 : data.consumeRegularDouble(0.001, 1e9);
        for (int fork = 0; fork < forks; fork++) {
            ArrayNode row = rows.addArray();
            for (int i = data.consumeInt(isExtreme ? 0 : 1, 3); i > 0; i--) {
                JsonNode score = isExtreme ? number() : NODES.numberNode(usual * (1 + data.consumeByte() / 1000.0));
                if (isHistogram) {
                    row.addArray().addArray().add(score).add(isExtreme ? number() : NODES.numberNode(2));
                } else {
                    row.add(score);
                }
            }
        }
        put(metric, isHistogram ? "rawDataHistogram" : "rawData", rows);
        return metric;
    }

    private String unit(String mode) {
        boolean isRate = mode.equals("thrpt") != (isExtreme && data.consumeBoolean());
        return isRate ? name(RATES) : name(TIMES);
    }

    private JsonNode number() {
        double number =
                isExtreme && data.consumeBoolean() ? data.pickValue(EXTREMES) : data.consumeRegularDouble(0.5, 1e9);
        return Json.MAPPER.valueToTree(isExtreme && data.consumeInt(0, 9) == 9 ? data.consumeDouble() : number);
    }

    private int count() {
        return data.pickValue(isExtreme ? COUNTS : USUAL_COUNTS);
    }

    /** One of those that are expected, or one that is hostile to some format. */
    private String name(String... usual) {
        return data.consumeInt(0, 7) < 7
                ? data.pickValue(usual)
                : data.consumeBoolean() ? data.pickValue(Hostile.TEXTS) : data.consumeString(20);
    }

    /** In a broken file it may be missing or of another kind. */
    private void put(ObjectNode object, String name, JsonNode value) {
        switch (isBroken ? data.consumeInt(0, 31) : 0) {
            case 31 -> {}
            case 30 -> object.putNull(name);
            case 29 -> object.put(name, name("x"));
            case 28 -> object.putObject(name).set(name("x"), value);
            case 27 -> object.putArray(name).add(value);
            case 26 -> object.set(name, number());
            default -> object.set(name, value);
        }
    }

    private Environment environment(int number) {
        Environment usual = Fixtures.environment(data.pickValue(USUAL_COUNTS));
        String start = data.consumeBoolean() ? "2026-11-22T20:00:00Z" : "9999-12-31T23:59:59Z";
        Environment session = Fixtures.session(
                data.consumeInt(0, 3) < 3 ? "f" + number : name("f0"), Optional.empty(), start, 42, usual);
        return Fixtures.on(
                Fixtures.product(data.pickValue(new String[] {"m8a", "c7g", "<b>"}), session.machine()), session);
    }

    /** With what is of the one entry that it stands on. */
    private Environment ofEntry(Environment session, int forks) {
        Environment own = session.forRuntime(new LanguageRuntime(
                data.pickValue(RUNTIMES),
                name("17.0.15", "3.13.0t"),
                name("threads"),
                Optional.of(data.consumeBoolean())));
        List<Integer> numbers = IntStream.rangeClosed(1, forks).boxed().toList();
        Environment told = data.consumeBoolean()
                ? own.withEvidence(new ForkHistory(
                        numbers,
                        numbers.stream().map(any -> data.pickValue(SECONDS)).toList()))
                : own;
        return data.consumeInt(0, 3) < 3
                ? told
                : told.withPairs(Optional.of(new Pairing(
                        "f0",
                        data.pickValue(Pairing.Side.values()),
                        name("other"),
                        data.pickValue(Pairing.Order.values()),
                        numbers)));
    }
}
