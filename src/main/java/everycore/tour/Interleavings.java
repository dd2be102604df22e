package everycore.tour;

import java.util.ArrayList;
import java.util.List;

/** Every order in which the steps of two threads can follow each other. */
final class Interleavings {
    private Interleavings() {}

    /** A schedule is a word like 1221: who takes the next step. */
    static List<String> all(int stepsOfT1, int stepsOfT2) {
        List<String> schedules = new ArrayList<>();
        if (stepsOfT1 > 0) {
            all(stepsOfT1 - 1, stepsOfT2).forEach(it -> schedules.add("1" + it));
        }
        if (stepsOfT2 > 0) {
            all(stepsOfT1, stepsOfT2 - 1).forEach(it -> schedules.add("2" + it));
        }
        return schedules.isEmpty() ? List.of("") : schedules;
    }
}
