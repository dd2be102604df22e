package everycore.report;

import everycore.report.Headline.Answered;
import java.util.ArrayList;
import java.util.List;

/** Makes the headline of a report. */
public final class Headlines {
    private Headlines() {}

    public static Headline of(Report report) {
        Pivot pivot = PivotLines.of(report);
        List<Answered> answers = new ArrayList<>(FillHeadline.of(report));
        List<Answered> ofBalance = BalanceHeadline.of(report, pivot);
        answers.addAll(ofBalance.isEmpty() ? GeneralHeadline.of(pivot) : ofBalance);
        return new Headline(
                answers.stream().map(Answered::sentence).toList(),
                answers.stream().map(Answered::numbers).flatMap(List::stream).toList());
    }
}
