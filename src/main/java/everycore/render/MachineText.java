package everycore.render;

import everycore.report.MachineFacts.Fact;
import everycore.result.Warning;
import java.util.List;

/** A machine as plain text, one fact a line, and what it has against it. */
public final class MachineText {
    private MachineText() {}

    public static String of(List<Fact> facts, List<Warning> warnings) {
        int width = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Fact fact : facts) {
            text.append(fact.name())
                    .append(" ".repeat(width - fact.name().length() + 2))
                    .append(Printable.printable(fact.value()))
                    .append('\n');
        }
        if (!warnings.isEmpty()) {
            text.append('\n');
            warnings.forEach(warning -> text.append("warning: ")
                    .append(Printable.printable(warning.text()))
                    .append('\n'));
        }
        return text.toString();
    }
}
