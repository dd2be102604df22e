package everycore.run;

import everycore.result.Environment;
import everycore.sweep.Workload;
import java.util.List;

/** What a sweep measures at several numbers of threads, in whatever language. */
interface Loop {
    /** Which of the sweep's files its forks go to. */
    int file();

    /**
     * At which it is measured, in ascending order.
     *
     * @param asked none for what it declares itself
     */
    List<Integer> threadCounts(List<Integer> asked);

    Workload at(int threads, Environment ofRun);

    /** As its entries carry it. */
    Environment environment(Environment ofRun);
}
