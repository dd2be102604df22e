package everycore.report;

import everycore.statistics.Comparison;
import everycore.statistics.Holm;
import everycore.statistics.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Many comparisons as one family of tests, because one gate is answered by all of them. */
final class Correction {
    private Correction() {}

    /** Those that differ from 1 even after the correction for their number. */
    static Set<Comparison> different(Stream<Comparison> comparisons, double level) {
        List<Comparison> tests = comparisons
                .filter(comparison -> comparison.pValue().isPresent())
                .toList();
        Set<Comparison> different = new HashSet<>();
        Holm.rejected(tests.stream().map(test -> test.pValue().orElseThrow()).toList(), 1 - level)
                .forEach(place -> different.add(tests.get(place)));
        return different;
    }

    static Set<Comparison> slower(Stream<Comparison> comparisons, double level) {
        return different(comparisons, level).stream()
                .filter(comparison -> comparison.verdict() == Verdict.SLOWER)
                .collect(Collectors.toSet());
    }
}
