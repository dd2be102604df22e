package everycore.run;

import everycore.result.Environment;
import everycore.result.SavedSessions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which session of its files a run measures.
 *
 * @param number its place in the files, from 1
 * @param sweep what its files have in common; absent where an older run that had none goes on
 * @param seedByDefault orders its rounds unless another is asked for; absent in a first session
 */
record Sitting(int number, Optional<String> sweep, Optional<Long> seedByDefault) {
    /** @param saved what each file holds already */
    static Sitting of(Collection<SavedSessions> saved, boolean goesOn) {
        Optional<Environment> last =
                saved.stream().flatMap(file -> file.last().stream()).max(Comparator.comparing(Environment::start));
        int before = saved.stream().mapToInt(SavedSessions::count).max().orElse(0);
        Optional<Long> seed = last.map(environment -> environment.protocol().seed());
        return goesOn && last.isPresent()
                ? new Sitting(before, last.get().sweep(), seed)
                : new Sitting(before + 1, Optional.of(UUID.randomUUID().toString()), seed.map(it -> it + 1));
    }

    /** A file that a crash has kept from getting a fork of the last session has not begun it. */
    boolean isLastOf(SavedSessions file) {
        return file.last().map(Environment::sweep).equals(Optional.of(sweep));
    }

    /** Orders of its own for each session, and the same again for the same seed. */
    long seed(long asked) {
        return asked + number - 1;
    }

    static List<SavedSessions> present(List<Optional<SavedSessions>> files) {
        return files.stream().flatMap(Optional::stream).toList();
    }
}
