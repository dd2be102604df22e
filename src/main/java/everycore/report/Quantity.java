package everycore.report;

import everycore.statistics.Estimate;
import java.util.Optional;
import java.util.function.Function;

/** The numbers of a row, in the order of their columns: what each is called, where it is shown, and in which words. */
public enum Quantity {
    THROUGHPUT(
            "throughput_per_s",
            "throughputPerSecond",
            "throughput",
            Aspect.COST,
            row -> Optional.of(row.throughput()),
            Numbers::throughput),
    TIME("time_s", "timeSeconds", "time/op", Aspect.COST, Row::time, time -> Numbers.time(time.value())),
    MEDIAN("p50_s", "p50Seconds", "p50", Aspect.PERCENTILES, row -> row.percentile(50), Numbers::time),
    P90("p90_s", "p90Seconds", "p90", Aspect.PERCENTILES, row -> row.percentile(90), Numbers::time),
    P99("p99_s", "p99Seconds", "p99", Aspect.PERCENTILES, row -> row.percentile(99), Numbers::time),
    P999("p999_s", "p999Seconds", "p99.9", Aspect.PERCENTILES, row -> row.percentile(99.9), Numbers::time),
    MAXIMUM("max_s", "maxSeconds", "max", Aspect.PERCENTILES, row -> row.percentile(100), Numbers::time),
    CYCLES("cycles", "cycles", "cycles/op", Aspect.COST, Row::cycles, Numbers::withInterval),
    SPEEDUP("speedup", "speedup", "speedup", Aspect.SCALING, Row::speedup, Numbers::withInterval),
    EFFICIENCY(
            "efficiency",
            "efficiency",
            "efficiency",
            Aspect.SCALING,
            Row::efficiency,
            efficiency -> Numbers.percent(efficiency.value())),
    AGAINST_SPIN(
            "against_spin", "againstSpin", "against spin", Aspect.SCALING, Row::againstSpin, Numbers::withInterval),
    SERIAL_FRACTION(
            "serial_fraction", "serialFraction", "e(N)", Aspect.SCALING, Row::serialFraction, Numbers::withInterval),
    PER_HAND_OVER(
            "per_hand_over",
            "perHandOver",
            "ops/hand-over",
            Aspect.SCALING,
            Row::perHandOver,
            fitting -> Numbers.plain(fitting.value())),
    CPUS("cpus", "cpus", "CPUs", Aspect.COST, Row::cpus, Numbers::cpus),
    FILL("fill", "fill", "fill", Aspect.COST, Row::fill, fill -> Numbers.percent(fill.value())),
    LOST("lost", "lost", "lost updates", Aspect.COST, Row::lost, Numbers::share);

    /** What a quantity is about, and so the table that it stands in. */
    public enum Aspect {
        /** What a cell costs, and what it does with the CPUs. */
        COST,
        /** How long single calls took. */
        PERCENTILES,
        /** How a cell compares with the same benchmark on one thread. */
        SCALING
    }

    private final String snakeCase;
    private final String camelCase;
    private final String heading;
    private final Aspect aspect;
    private final Function<Row, Optional<Estimate>> value;
    private final Function<Estimate, String> words;

    Quantity(
            String snakeCase,
            String camelCase,
            String heading,
            Aspect aspect,
            Function<Row, Optional<Estimate>> value,
            Function<Estimate, String> words) {
        this.snakeCase = snakeCase;
        this.camelCase = camelCase;
        this.heading = heading;
        this.aspect = aspect;
        this.value = value;
        this.words = words;
    }

    /** The name in comma-separated values, which stays what it is. */
    public String snakeCase() {
        return snakeCase;
    }

    /** The name in JSON, which stays what it is. */
    public String camelCase() {
        return camelCase;
    }

    /** The name above a column that people read. */
    public String heading() {
        return heading;
    }

    public Aspect aspect() {
        return aspect;
    }

    /** Absent where the row has none. */
    public Optional<Estimate> of(Row row) {
        return value.apply(row);
    }

    public String words(Estimate estimate) {
        return words.apply(estimate);
    }
}
