package everycore.statistics;

import java.util.List;
import java.util.stream.DoubleStream;

/** Values in groups, and groups in groups: the iterations of forks, of sessions, of machines. */
public sealed interface Nested {

    /** The values, in order. */
    DoubleStream values();

    /** How many levels of groups stand above a value. */
    int depth();

    /** @param value finite */
    record Value(double value) implements Nested {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("what is nested are finite values, not " + value);
            }
        }

        @Override
        public DoubleStream values() {
            return DoubleStream.of(value);
        }

        @Override
        public int depth() {
            return 0;
        }
    }

    /** @param members at least one, all of one depth */
    record Group(List<? extends Nested> members) implements Nested {
        public Group {
            members = List.copyOf(members);
            if (members.stream().mapToInt(Nested::depth).distinct().count() != 1) {
                throw new IllegalArgumentException(
                        "the members of a group are of one depth, and there is at least one");
            }
        }

        @Override
        public DoubleStream values() {
            return members.stream().flatMapToDouble(Nested::values);
        }

        @Override
        public int depth() {
            return 1 + members.get(0).depth();
        }
    }

    /** One fork: its iterations. */
    static Nested ofFork(List<Double> iterations) {
        return new Group(iterations.stream().map(Value::new).toList());
    }

    /** One session: its forks, each with its iterations. */
    static Nested ofSession(List<List<Double>> forks) {
        return new Group(forks.stream().map(Nested::ofFork).toList());
    }

    /** Machines of their sessions, or sessions alone of one machine. */
    static Nested of(List<? extends Nested> members) {
        return new Group(members);
    }
}
