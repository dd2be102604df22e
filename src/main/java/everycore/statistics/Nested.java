package everycore.statistics;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Values in groups, and groups in groups: the iterations of forks, of sessions, of machines. */
public sealed interface Nested {

    /** One fork: its iterations. */
    static Nested ofFork(List<Double> iterations) {
        return new Group(iterations.stream().map(Value::new).toList());
    }

    /** One session: its forks, each with its iterations. */
    static Nested ofSession(List<List<Double>> forks) {
        return of(forks.stream().map(Nested::ofFork).toList());
    }

    /** One machine of its sessions, or a kind of machine of its machines. */
    static Nested of(List<? extends Nested> members) {
        return new Group(members);
    }

    /** How many levels of groups stand around a value. */
    int depth();

    /** All values, in order. */
    DoubleStream values();

    /** All groups of one depth, in order. */
    Stream<Group> groups(int depth);

    /** The same groups with the function applied to each value. */
    Nested map(DoubleUnaryOperator f);

    /** The mean of each lowest group in its place. */
    Nested ofMeans();

    /** @param value finite */
    record Value(double value) implements Nested {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a nested value is finite, and " + value + " is not");
            }
        }

        @Override
        public int depth() {
            return 0;
        }

        @Override
        public DoubleStream values() {
            return DoubleStream.of(value);
        }

        @Override
        public Stream<Group> groups(int depth) {
            return Stream.empty();
        }

        @Override
        public Nested map(DoubleUnaryOperator f) {
            return new Value(f.applyAsDouble(value));
        }

        @Override
        public Nested ofMeans() {
            return this;
        }
    }

    /** @param members at least one, all of one depth */
    record Group(List<? extends Nested> members) implements Nested {
        public Group {
            members = List.copyOf(members);
            if (members.stream().mapToInt(Nested::depth).distinct().count() != 1) {
                throw new IllegalArgumentException("a group has members, and all of one depth");
            }
        }

        @Override
        public int depth() {
            return 1 + members.get(0).depth();
        }

        @Override
        public DoubleStream values() {
            return members.stream().flatMapToDouble(Nested::values);
        }

        @Override
        public Stream<Group> groups(int depth) {
            return depth == depth() ? Stream.of(this) : members.stream().flatMap(member -> member.groups(depth));
        }

        @Override
        public Nested map(DoubleUnaryOperator f) {
            return new Group(members.stream().map(member -> member.map(f)).toList());
        }

        @Override
        public Nested ofMeans() {
            return depth() == 1
                    ? new Value(mean())
                    : new Group(members.stream().map(Nested::ofMeans).toList());
        }

        double mean() {
            return values().average().orElseThrow();
        }
    }
}
