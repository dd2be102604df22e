package everycore.report;

import everycore.result.Cell;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * How many times as much each benchmark does as one of them, on each kind of machine and on each machine of it.
 *
 * @param by what the kinds are told apart by
 * @param over the whole name of the benchmark that the others are divided by
 * @param notes what must be known beside the numbers, in sentences
 */
public record KindRatios(By by, String over, List<Kind> kinds, List<Line> lines, List<String> notes, double level) {
    public record Kind(String name, int machines, int sessions) {}

    /**
     * One cell over the same cell of the other benchmark.
     *
     * @param name of the cell, unlike that of any other but for the threads
     * @param kinds one for each kind; empty where no session of it has both
     */
    public record Line(Cell cell, String name, List<Optional<OfKind>> kinds) {
        public Line {
            kinds = List.copyOf(kinds);
        }

        public String title() {
            return name + " on " + Phrases.threads(cell.threads());
        }
    }

    /**
     * @param ratio of throughputs, in the sessions that have both
     * @param scope what its interval is about
     * @param nextMachine where the true ratio of one more machine of the kind lies; where the scope is a kind alone
     * @param machines each by itself, in the order of their ratios
     */
    public record OfKind(
            Estimate ratio,
            Scope scope,
            int sessions,
            Optional<ConfidenceInterval> nextMachine,
            List<OfMachine> machines) {
        public OfKind {
            machines = List.copyOf(machines);
        }
    }

    /** @param name empty where the files don't say which machine it was */
    public record OfMachine(String name, int sessions, Estimate ratio) {}

    public KindRatios {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }
}
