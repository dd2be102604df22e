package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What rows are made of: the cells of one session, the methods of a group beside the whole, each with all its forks.
 *
 * @param leftOut a sentence for each entry that is no throughput and no time
 */
public record SessionCells(SortedMap<Cell, Entry> entries, List<String> leftOut) {
    public SessionCells {
        SortedMap<Cell, Entry> ordered = new TreeMap<>(Cell.ORDER);
        ordered.putAll(entries);
        entries = Collections.unmodifiableSortedMap(ordered);
        leftOut = List.copyOf(leftOut);
    }

    public static SessionCells of(Session session) {
        Remarks remarks = new Remarks();
        SortedMap<Cell, Entry> entries = MergedEntries.of(session, remarks);
        return new SessionCells(entries, remarks.sentences(List.of()));
    }
}
