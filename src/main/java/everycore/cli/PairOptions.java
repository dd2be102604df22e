package everycore.cli;

import everycore.result.LanguageRuntime;
import everycore.result.Pairing;
import everycore.run.PairChoice;
import everycore.run.RuntimeChoice;
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
        ALTERNATE(Pairing.Order.ALTERNATE);

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
                            + " the same time and take turns, an iteration each, A B B A. The target is then that of their"
                            + " ratio.")
    private Order order;

    @Option(
            names = "--control",
            description =
                    "With --pair: measure the baseline once more beside both, which says what change can't be told"
                            + " from none.")
    private boolean control;

    boolean areGiven() {
        return order != null;
    }

    /** How many sides there are; 0 where nothing is measured in pairs. */
    int sides() {
        return areGiven() ? (control ? 3 : 2) : 0;
    }

    /** @throws ParameterException if there are not two sides, or other runtimes are asked for by name */
    Optional<PairChoice> choice(int builds, int jvms, RuntimeChoice runtimes) {
        if (!areGiven()) {
            if (control) {
                throw wrong("--control needs --pair");
            }
            return Optional.empty();
        }
        if (Math.max(1, builds) * Math.max(1, jvms) != 2) {
            throw wrong("--pair compares two sides: give two --jar (or --class-path), or two --jvm");
        }
        if (runtimes.isNamed() && !runtimes.names().equals(Set.of(LanguageRuntime.JAVA))) {
            throw wrong("--pair measures Java alone; leave --runtimes, --python and --jython out");
        }
        return Optional.of(new PairChoice(order.order, control, List.of()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
