package everycore.render;

import everycore.fleet.History;
import java.util.Locale;
import java.util.function.Function;

/** What a history is written as. */
public enum HistoryFormat {
    TERMINAL(history -> TerminalText.of(HistoryPage.of(history))),
    MARKDOWN(history -> MarkdownText.page(HistoryPage.of(history))),
    JSON(HistoryData::json),
    /** Rows for Apache Otava's CSV importer. */
    OTAVA(HistoryData::otava),
    /** The last point of each series, for github-action-benchmark's tool customBiggerIsBetter. */
    GITHUB_ACTION_BENCHMARK(HistoryData::githubActionBenchmark),
    /** The same in Bencher's metric format. */
    BENCHER(HistoryData::bencher),
    /** Every point, for Conbench. */
    CONBENCH(ConbenchResults::of);

    private final Function<History, String> writer;

    HistoryFormat(Function<History, String> writer) {
        this.writer = writer;
    }

    public String write(History history) {
        return writer.apply(history);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
