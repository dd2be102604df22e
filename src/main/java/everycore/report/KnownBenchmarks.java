package everycore.report;

import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import java.util.List;
import java.util.Set;

/** The benchmarks that the findings speak of, by the names that stand in a file. */
final class KnownBenchmarks {
    private static final String BALANCE = "everycore.benchmarks.BalanceBenchmark.";
    private static final String PAIR = "everycore.benchmarks.ChangeItBenchmark.";
    private static final String FOREIGN_BALANCE = "balance.";

    static final String EMPTY = "everycore.benchmarks.EmptyBenchmark.empty";
    static final String SPIN = "everycore.benchmarks.SpinBenchmark.spin";
    private static final String FOREIGN_SPIN = "spin";
    static final String C = "c";
    static final String UNLOCKED = balance("unlocked");
    static final String CONFINED = balance("confined");

    /** They lose updates whether or not their file says how many. */
    static final Set<String> UNSAFE = Set.of(
            UNLOCKED, balance("unlockedOpaque"), balance("volatileField"), PAIR + "plainPair", PAIR + "opaquePair");

    /** Java's that use nothing but the JDK, on one thread or on as many that share nothing. */
    private static final Set<String> CONTROLS = Set.of(
            EMPTY,
            SPIN,
            CONFINED,
            "everycore.benchmarks.TransferBenchmark.ownBank",
            "everycore.benchmarks.ThinkTimeBenchmark.confined");

    /** Runtimes whose endless loop depends on a compiler alone. */
    private static final Set<String> COMPILED = Set.of("c", "cpp");

    static final List<String> LOCKS = List.of(balance("synchronizedBlock"), balance("reentrantLock"));

    private KnownBenchmarks() {}

    static boolean isSpin(String benchmark) {
        return benchmark.equals(SPIN) || benchmark.equals(FOREIGN_SPIN);
    }

    /** The endless loop, in whatever runtime. */
    static boolean isSpin(Cell cell) {
        return cell.benchmark().equals(cell.runtime().equals(LanguageRuntime.JAVA) ? SPIN : FOREIGN_SPIN);
    }

    /** Whether it shows what the harness or the machine costs, and so is never what a comparison is about. */
    static boolean isControl(Cell cell) {
        return cell.runtime().equals(LanguageRuntime.JAVA)
                ? CONTROLS.contains(cell.benchmark())
                : COMPILED.contains(cell.runtime()) && isSpin(cell);
    }

    /** The endless loop on as many threads of the same runtime. */
    static Cell spinBeside(Cell cell) {
        String spin = cell.runtime().equals(LanguageRuntime.JAVA) ? SPIN : FOREIGN_SPIN;
        return new Cell(cell.runtime(), spin, cell.mode(), cell.parameters(), cell.threads());
    }

    static boolean isSpinOf(String runtime, Cell cell) {
        return cell.runtime().equals(runtime) && isSpin(cell);
    }

    /** One turn of C's loop takes one clock cycle on current cores. */
    static boolean isClock(Cell cell) {
        return isSpinOf(C, cell) && cell.threads() == 1;
    }

    static boolean isBalance(String benchmark) {
        return benchmark.startsWith(BALANCE);
    }

    /** Whether it changes a balance, or a pair, in a way of which there are safe and unsafe ones, in whatever runtime. */
    static boolean hasUnsafeTwin(Cell cell) {
        return cell.runtime().equals(LanguageRuntime.JAVA)
                ? isBalance(cell.benchmark()) || cell.benchmark().startsWith(PAIR)
                : cell.benchmark().startsWith(FOREIGN_BALANCE);
    }

    /** An update of the balance without a lock, in whatever runtime. */
    static boolean isUnlockedBalance(Cell cell) {
        return cell.benchmark()
                .equals(cell.runtime().equals(LanguageRuntime.JAVA) ? UNLOCKED : FOREIGN_BALANCE + "unlocked");
    }

    private static String balance(String method) {
        return BALANCE + method;
    }
}
