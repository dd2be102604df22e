package everycore.fleet;

import everycore.result.Cell;
import everycore.result.Environment;
import everycore.statistics.ChangePoints;
import everycore.statistics.Estimate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How fast the same was from commit to commit, or without commits from session to session, and where that changed.
 *
 * @param series each of the same cell, kind of machine and JVM
 * @param leftOut a sentence for each commit that has no place in the order, and so isn't in any series
 */
public record History(List<Series> series, List<String> leftOut) {
    /**
     * @param title tells it from all others
     * @param machineKind absent where the files don't tell
     * @param points in order
     */
    public record Series(
            String title, Cell cell, Optional<String> machineKind, List<Point> points, List<Change> changes) {
        public Series {
            points = List.copyOf(points);
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param name the commit, or the start of a session without one, or the file that doesn't tell that either
     * @param start of its first session; absent where the files don't tell
     * @param throughput operations per second, as one caller sees it where its mode measures times: the geometric mean of the forks
     * @param throughputs of the forks
     */
    public record Point(String name, Optional<Instant> start, double throughput, List<Double> throughputs) {
        public Point {
            throughputs = List.copyOf(throughputs);
        }

        public int forks() {
            return throughputs.size();
        }
    }

    /**
     * @param last before it
     * @param first after it
     * @param before how many points there are back to the change before
     * @param after how many there are up to the next change
     * @param ratio of the throughput after it to that before it, between the neighbouring changes
     * @param pValue for this one place
     */
    public record Change(Point last, Point first, int before, int after, Estimate ratio, double pValue) {}

    /** Forks that make up a point. */
    private static final class Heap {
        private final List<Double> throughputs = new ArrayList<>();
        private Optional<Instant> start = Optional.empty();

        private void add(Fork fork, double throughput) {
            throughputs.add(throughput);
            Optional<Instant> own = fork.environment().map(Environment::start);
            start = Stream.concat(start.stream(), own.stream()).min(Comparator.naturalOrder());
        }

        private Point point(String name) {
            double mean = throughputs.stream().mapToDouble(Math::log).average().orElseThrow();
            return new Point(name, start, Math.exp(mean), throughputs);
        }
    }

    public History {
        series = List.copyOf(series);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param forks in the order of their files, which is that of points that don't tell when they were measured
     * @param commits whole or shortened, the oldest first; where there are none, points are ordered by their sessions' start
     * @param level the greatest p-value of a change; absent for the usual one
     */
    public static History of(List<Fork> forks, List<String> commits, OptionalDouble level) {
        Map<String, Map<String, Heap>> heaps = new LinkedHashMap<>();
        Map<String, Fork> examples = new LinkedHashMap<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Fork fork : forks) {
            Optional<Double> throughput = throughput(fork);
            if (throughput.isPresent() && seen.add(List.of(fork.session(), fork.series(), fork.row()))) {
                examples.putIfAbsent(fork.series(), fork);
                heaps.computeIfAbsent(fork.series(), any -> new LinkedHashMap<>())
                        .computeIfAbsent(name(fork), any -> new Heap())
                        .add(fork, throughput.get());
            }
        }
        Map<String, String> titles = titles(examples);
        Set<String> unknown = new HashSet<>();
        List<Series> series = new ArrayList<>();
        heaps.forEach((key, points) -> {
            List<Point> ordered = ordered(points, commits, unknown);
            if (!ordered.isEmpty()) {
                series.add(new Series(
                        titles.get(key),
                        examples.get(key).cell(),
                        examples.get(key).machineKind(),
                        ordered,
                        changes(ordered, level.orElse(ChangePoints.USUAL_LEVEL))));
            }
        });
        series.sort(Comparator.comparing(Series::title));
        return new History(
                series,
                unknown.stream()
                        .sorted()
                        .map(name -> name + ": not in the list of commits, and left out")
                        .toList());
    }

    private static Optional<Double> throughput(Fork fork) {
        return fork.value().stream()
                .map(value -> fork.isTime() ? 1 / value : value)
                .filter(value -> value > 0 && Double.isFinite(value))
                .boxed()
                .findFirst();
    }

    private static String name(Fork fork) {
        return fork.environment()
                .map(environment -> environment.commit().orElse(environment.startedAt()))
                .orElse(fork.file());
    }

    /** By the cell, and where several have that, by more and more of what else makes a series. */
    private static Map<String, String> titles(Map<String, Fork> examples) {
        Map<String, String> titles = new HashMap<>();
        Set<String> taken = new HashSet<>();
        List<Function<Fork, String>> ways = List.of(
                fork -> fork.cell().toString(),
                fork -> fork.cell() + facts(fork),
                fork -> inFull(fork.cell()) + facts(fork),
                fork -> inFull(fork.cell()) + facts(fork) + ", " + fork.series());
        for (Function<Fork, String> way : ways) {
            Map<String, Integer> counts = new HashMap<>();
            examples.values().forEach(fork -> counts.merge(way.apply(fork), 1, Integer::sum));
            examples.forEach((key, fork) -> {
                String title = way.apply(fork);
                if (!titles.containsKey(key) && counts.get(title) == 1 && taken.add(title)) {
                    titles.put(key, title);
                }
            });
        }
        return titles;
    }

    private static String inFull(Cell cell) {
        return cell.runtime() + " " + cell.benchmark() + " " + cell.parameters() + " " + cell.mode() + " on "
                + cell.threads();
    }

    private static String facts(Fork fork) {
        return Stream.of(fork.runtimeVersion(), fork.machineKind(), fork.jvmArguments())
                .flatMap(Optional::stream)
                .reduce("", (text, fact) -> text + ", " + fact);
    }

    private static List<Point> ordered(Map<String, Heap> heaps, List<String> commits, Set<String> unknown) {
        List<Point> points = new ArrayList<>();
        heaps.forEach((name, heap) -> points.add(heap.point(name)));
        if (commits.isEmpty()) {
            if (points.stream().allMatch(point -> point.start().isPresent())) {
                points.sort(Comparator.comparing(point -> point.start().orElseThrow()));
            }
            return points;
        }
        points.stream()
                .map(Point::name)
                .filter(name -> place(name, commits) < 0)
                .forEach(unknown::add);
        return points.stream()
                .filter(point -> place(point.name(), commits) >= 0)
                .sorted(Comparator.comparing(point -> place(point.name(), commits)))
                .toList();
    }

    private static int place(String name, List<String> commits) {
        for (int i = 0; i < commits.size(); i++) {
            if (commits.get(i).startsWith(name) || name.startsWith(commits.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<Change> changes(List<Point> points, double level) {
        List<Double> logs =
                points.stream().map(point -> Math.log(point.throughput())).toList();
        List<ChangePoints.Change> found = ChangePoints.of(logs, level);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            ChangePoints.Change change = found.get(i);
            int start = i == 0 ? 0 : found.get(i - 1).index();
            int end = i + 1 == found.size() ? points.size() : found.get(i + 1).index();
            changes.add(new Change(
                    points.get(change.index() - 1),
                    points.get(change.index()),
                    change.index() - start,
                    end - change.index(),
                    change.difference().exponential(),
                    change.pValue()));
        }
        return changes;
    }
}
