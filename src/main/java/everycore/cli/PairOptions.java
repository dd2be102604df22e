package everycore.cli;

import everycore.jmh.JmhBenchmark;
import everycore.result.LanguageRuntime;
import everycore.result.Pairing;
import everycore.run.PairChoice;
import everycore.run.RuntimeChoice;
import everycore.run.Selection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that let two sides be measured in lock-step. */
final class PairOptions {
    private enum Order {
        ALTERNATE(Pairing.Order.ALTERNATE),
        DUET(Pairing.Order.DUET);

        private final Pairing.Order order;

        Order(Pairing.Order order) {
            this.order = order;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--pair",
            paramLabel = "ORDER",
            description =
                    "${COMPLETION-CANDIDATES}: measure two --jar, --class-path or --jvm in pairs of forks that live at"
                            + " the same time and take turns, an iteration each, A B B A; or in a duet, both at once, each"
                            + " on CPUs of its own, which they exchange half-way. The target is then that of their ratio.")
    private Order order;

    @Option(
            names = "--control",
            description =
                    "With --pair alternate: measure the baseline once more beside both, which says what change can't be told"
                            + " from none.")
    private boolean control;

    @Option(
            names = "--pair-variants",
            paramLabel = "A,B",
            split = ",",
            description = "Measure two benchmarks of one build in such pairs, such as"
                    + " BalanceBenchmark.atomicLong,BalanceBenchmark.longAdder.")
    private List<String> variants = List.of();

    boolean areGiven() {
        return order != null || !variants.isEmpty();
    }

    /** How many sides there are; 0 where nothing is measured in pairs. */
    int sides() {
        return areGiven() ? (control ? 3 : 2) : 0;
    }

    /** @throws ParameterException if there are not two sides, or other runtimes are asked for by name */
    void requireSides(int builds, int jvms, RuntimeChoice runtimes) {
        if (!areGiven()) {
            if (control) {
                throw wrong("--control needs --pair");
            }
            return;
        }
        if (control && order == Order.DUET) {
            throw wrong("--control needs --pair alternate; a duet has two sides");
        }
        int others = Math.max(1, builds) * Math.max(1, jvms);
        if (variants.isEmpty() && others != 2) {
            throw wrong("--pair compares two sides: give two --jar (or --class-path), two --jvm, or --pair-variants");
        }
        if (!variants.isEmpty() && (others != 1 || variants.size() != 2)) {
            throw wrong("--pair-variants compares two benchmarks, A,B, of one build on one JVM");
        }
        if (runtimes.isNamed() && !runtimes.names().equals(Set.of(LanguageRuntime.JAVA))) {
            throw wrong("--pair measures Java alone; leave --runtimes, --python and --jython out");
        }
    }

    /** The two benchmarks that are compared, or all where builds or JVMs are. */
    Selection of(Selection available) {
        return variants.isEmpty() ? available : available.requested(names(available));
    }

    /** Empty where nothing is measured in pairs. */
    Optional<PairChoice> choice(Selection available) {
        if (!areGiven()) {
            return Optional.empty();
        }
        try {
            Pairing.Order chosen = order == null ? Pairing.Order.ALTERNATE : order.order;
            return Optional.of(new PairChoice(chosen, control, names(available)));
        } catch (IllegalArgumentException e) {
            throw wrong("--pair-variants: " + e.getMessage());
        }
    }

    /** The whole names of what was typed. */
    private List<String> names(Selection available) {
        return variants.stream().map(typed -> name(typed, available)).toList();
    }

    private String name(String typed, Selection available) {
        List<String> meant = available.java().stream()
                .map(JmhBenchmark::name)
                .filter(name -> name.equals(typed) || name.endsWith("." + typed))
                .distinct()
                .toList();
        if (meant.size() != 1) {
            throw wrong("--pair-variants: "
                    + (meant.isEmpty()
                            ? "there is no benchmark '" + typed + "'" + Nearest.hint(typed, available.names())
                            : "'" + typed + "' may be " + String.join(" or ", meant)));
        }
        return meant.get(0);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
