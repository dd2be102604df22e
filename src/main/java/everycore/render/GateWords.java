package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Gate;
import everycore.report.Gate.Judgement;
import everycore.report.Gate.Outcome;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.statistics.Basis;
import java.util.Locale;

/** What a gate says, for those who read it outside a terminal. */
final class GateWords {
    private GateWords() {}

    /** One line, whatever came out. */
    static String verdict(CompareReport report, Gate gate) {
        return switch (gate.outcome()) {
            case PASSED -> "Nothing was found slower than " + report.baseline() + beside(gate);
            case FAILED ->
                "Slower than " + report.baseline() + ": "
                        + Phrases.some(gate.judgements(Outcome.FAILED).stream()
                                .map(judgement -> title(report, judgement))
                                .toList())
                        + beside(gate);
            case INCONCLUSIVE ->
                Character.toUpperCase(gate.reason().charAt(0)) + gate.reason().substring(1);
        };
    }

    static String outcome(Gate gate) {
        return gate.outcome().name().toLowerCase(Locale.ROOT);
    }

    private static String beside(Gate gate) {
        return gate.judgements(Outcome.INCONCLUSIVE).isEmpty() ? "" : "; " + untold(gate);
    }

    /** For instance {@code 1 of 12 can't be told}. */
    static String untold(Gate gate) {
        return gate.judgements(Outcome.INCONCLUSIVE).size() + " of "
                + gate.judgements().size() + " can't be told";
    }

    /** What was judged, with the file where several lie beside the baseline. */
    static String title(CompareReport report, Judgement judgement) {
        return judgement.title() + (report.others().size() > 1 ? " in " + report.other(judgement.other()) : "");
    }

    /** For instance {@code the throughput is 0.502 [0.494, 0.510] of before: slower, even after Holm's correction}. */
    static String judgement(CompareReport report, Judgement judgement) {
        return "the throughput is "
                + Numbers.withInterval(judgement.comparison().ratio()) + " of " + report.baseline()
                + (judgement.basis() == Basis.PAIRS ? ", in pairs" : "")
                + (judgement.reason().isEmpty() ? "" : ": " + judgement.reason());
    }
}
