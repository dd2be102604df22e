package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Gate;
import everycore.report.Gate.Judgement;
import everycore.report.Gate.Outcome;
import everycore.report.Phrases;
import java.util.List;

/**
 * What a gate says as workflow commands of GitHub Actions, which become annotations of a check. They name no file: a result
 * doesn't say where the source of its benchmark lies. Grammar: GitHub's documentation, "Workflow commands".
 */
final class GithubCommands {
    /** GitHub shows ten errors of a step, of which the verdict is one. */
    private static final int MOST_FAILURES = 9;

    private GithubCommands() {}

    static String of(CompareReport report, Gate gate) {
        StringBuilder commands = new StringBuilder();
        commands.append(command(
                severity(gate.outcome()), "Benchmarks " + GateWords.outcome(gate), GateWords.verdict(report, gate)));
        gate.judgements(Outcome.FAILED).stream()
                .limit(MOST_FAILURES)
                .map(failure ->
                        command("error", GateWords.title(report, failure), GateWords.judgement(report, failure)))
                .forEach(commands::append);
        List<Judgement> untold = gate.judgements(Outcome.INCONCLUSIVE);
        if (gate.outcome() != Outcome.INCONCLUSIVE && !untold.isEmpty()) {
            commands.append(command(
                    "warning",
                    GateWords.untold(gate),
                    Phrases.some(untold.stream()
                            .map(judgement -> GateWords.title(report, judgement) + " ("
                                    + GateWords.judgement(report, judgement) + ")")
                            .toList())));
        }
        List<String> pairs = PairWords.of(report);
        if (!pairs.isEmpty()) {
            commands.append(command("notice", "Measured in pairs", String.join(" ", pairs)));
        }
        return commands.toString();
    }

    private static String severity(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "notice";
            case FAILED -> "error";
            case INCONCLUSIVE -> "warning";
        };
    }

    private static String command(String name, String title, String message) {
        return "::" + name + " title=" + property(title) + "::" + data(message) + "\n";
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** Only a percent sign is left to escape: what would end the line is no printable character. */
    private static String data(String text) {
        return Printable.printable(text).replace("%", "%25");
    }
}
