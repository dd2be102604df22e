package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void saysWhereIntervalsHoldAndOverWhatTheyAre() {
        assertEquals(
                List.of(
                        "sitting: over forks here, in this sitting; one fork",
                        "sittings: over forks here, in these two sittings; one fork",
                        "machine: over sessions here; one session",
                        "machines: over forks on these machines, in these sittings; one fork",
                        "kind: over machines on this kind of machine; one machine"),
                Arrays.stream(Scope.values())
                        .map(scope ->
                                scope + ": over " + scope.members() + " " + scope.words() + "; one " + scope.member())
                        .toList());
    }
}
