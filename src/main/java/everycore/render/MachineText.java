package everycore.render;

import everycore.report.MachineFacts.Fact;
import java.util.List;

/** A machine as plain text, one fact a line. */
public final class MachineText {
    private MachineText() {}

    public static String of(List<Fact> facts) {
        int width = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (Fact fact : facts) {
            text.append(fact.name())
                    .append(" ".repeat(width - fact.name().length() + 2))
                    .append(Text.printable(fact.value()))
                    .append('\n');
        }
        return text.toString();
    }
}
