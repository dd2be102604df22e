package everycore.report;

import everycore.result.Environment;
import java.util.Optional;

/**
 * How many CPUs a cell's threads could have.
 *
 * @param told beside a file, for entries that don't say; at least one
 */
record CpusAllowed(Optional<Integer> told) {
    /** Nothing but what a file says. */
    static final CpusAllowed AS_MEASURED = new CpusAllowed(Optional.empty());

    CpusAllowed {
        told.filter(cpus -> cpus < 1).ifPresent(cpus -> {
            throw new IllegalArgumentException("threads run on at least one CPU, not on " + cpus);
        });
    }

    Optional<Integer> of(Optional<Environment> environment) {
        return environment.map(Environment::cpusAllowed).or(() -> told);
    }
}
