package everycore.fleet;

import everycore.report.Disturbances;
import everycore.report.GroupParts;
import everycore.report.RunFile;
import everycore.report.Session;
import everycore.report.SessionCells;
import everycore.result.Entry;
import everycore.result.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The forks of one file, session by session and cell by cell, as the rows of its report are made of them.
 *
 * @param leftOut a sentence for each entry that is no throughput and no time
 */
public record Forks(List<Fork> all, List<String> leftOut) {
    public Forks {
        all = List.copyOf(all);
        leftOut = List.copyOf(leftOut);
    }

    /** @param name of the file */
    public static Forks of(String name, RunFile file) {
        List<Fork> all = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Session session : file.sessions()) {
            SessionCells cells = SessionCells.of(session);
            leftOut.addAll(cells.leftOut());
            cells.entries()
                    .values()
                    .forEach(entry -> forks(name, file, session, entry).forEach(all::add));
        }
        return new Forks(all, leftOut);
    }

    private static Stream<Fork> forks(String name, RunFile file, Session session, Entry entry) {
        String sitting = session.environment().map(Environment::run).orElse(name);
        String label = entry.environment().map(Environment::label).orElse(file.label());
        if (!entry.hasForkScores()) {
            return Stream.of(
                    new Fork(name, label, sitting, entry, Optional.empty(), Optional.empty(), file.cpusTold()));
        }
        List<Optional<Integer>> disturbed = disturbed(entry);
        return IntStream.range(0, entry.primaryMetric().iterationsByFork().size())
                .mapToObj(row -> new Fork(
                        name,
                        label,
                        sitting,
                        entry,
                        Optional.of(row),
                        row < disturbed.size() ? disturbed.get(row) : Optional.empty(),
                        file.cpusTold()));
    }

    /** The clocks tell of all methods of a group together. */
    private static List<Optional<Integer>> disturbed(Entry entry) {
        return GroupParts.isPart(entry) ? Collections.emptyList() : Disturbances.byFork(entry);
    }
}
