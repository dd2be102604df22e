package everycore.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A value for each pair of things, in either order.
 *
 * @param rows one for each thing but the first, with a value for each thing before it
 */
record Triangle<T>(List<List<T>> rows) {
    /** What is made of a pair; the first place is the greater. */
    interface OfPair<T, R> {
        R of(int i, int j, T value);
    }

    /** What is done for a pair. */
    interface ForPair<T> {
        void accept(int i, int j, T value);
    }

    Triangle {
        rows = rows.stream().map(List::copyOf).toList();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).size() != i + 1) {
                throw new IllegalArgumentException(
                        "row " + (i + 1) + " of a triangle has " + rows.get(i).size() + " values");
            }
        }
    }

    int size() {
        return rows.size() + 1;
    }

    T at(int i, int j) {
        return rows.get(Math.max(i, j) - 1).get(Math.min(i, j));
    }

    /** All things but these two. */
    List<Integer> others(int i, int j) {
        return IntStream.range(0, size()).filter(k -> k != i && k != j).boxed().toList();
    }

    <R> Triangle<R> map(OfPair<T, R> f) {
        List<List<R>> mapped = new ArrayList<>();
        for (int i = 1; i < size(); i++) {
            List<R> row = new ArrayList<>();
            for (int j = 0; j < i; j++) {
                row.add(f.of(i, j, at(i, j)));
            }
            mapped.add(row);
        }
        return new Triangle<>(mapped);
    }

    void forEach(ForPair<T> action) {
        for (int i = 1; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                action.accept(i, j, at(i, j));
            }
        }
    }
}
