package everycore.machine;

import java.util.Optional;

/** What the records of this package demand of a value that is present. */
final class Require {

    private Require() {}

    static void notBlank(String name, Optional<String> value) {
        if (value.isPresent() && value.get().isBlank()) {
            throw new IllegalArgumentException(name + " is blank; leave out what is unknown");
        }
    }

    static void positive(String name, Optional<? extends Number> value) {
        if (value.isPresent() && !(value.get().doubleValue() > 0)) {
            throw new IllegalArgumentException(name + " " + value.get() + " is not positive");
        }
    }

    static void notNegative(String name, Optional<? extends Number> value) {
        if (value.isPresent() && !(value.get().doubleValue() >= 0)) {
            throw new IllegalArgumentException(name + " " + value.get() + " is negative");
        }
    }
}
