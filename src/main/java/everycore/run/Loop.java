package everycore.run;

import everycore.result.Environment;
import everycore.sweep.Workload;

/** What a sweep measures at several numbers of threads, in whatever language. */
interface Loop {
    /** Which of the sweep's files its forks go to. */
    int file();

    int fewestThreads();

    Workload at(int threads, Environment ofRun);

    /** As its entries carry it. */
    Environment environment(Environment ofRun);
}
