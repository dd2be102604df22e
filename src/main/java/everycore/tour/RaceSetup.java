package everycore.tour;

import everycore.tour.RaceProcess.Execution;
import java.time.Duration;

/** The ways in which the race is run. */
enum RaceSetup {
    INTERPRETED("plain, interpreted", PlainAccount.class, Execution.INTERPRETED),
    COMPILED("plain, compiled", PlainAccount.class, Execution.COMPILED),
    OPAQUE("opaque, compiled", OpaqueAccount.class, Execution.COMPILED);

    final String title;
    private final Class<? extends Account> account;
    private final Execution execution;

    RaceSetup(String title, Class<? extends Account> account, Execution execution) {
        this.title = title;
        this.account = account;
        this.execution = execution;
    }

    Race run(Duration limit) throws LessonFailure {
        return RaceProcess.run(account, execution, limit);
    }
}
