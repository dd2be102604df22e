package everycore.machine;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks for something that a machine may refuse to tell. */
final class Attempt {

    private Attempt() {}

    /** Empty when the question fails: a missing native library is a LinkageError, a missing file often a bug of OSHI. */
    static <T> Optional<T> at(Supplier<T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException | LinkageError unanswered) {
            return Optional.empty();
        }
    }
}
