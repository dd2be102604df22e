package everycore.run;

import everycore.result.BadResultFile;
import everycore.result.ResultFile;
import everycore.sweep.Task;
import java.util.List;

/** What a sweep measures at one number of threads, before its protocol is known, which depends on the number of cells. */
interface Planned {
    /** How many cells it is, each in a file of its own. */
    int cells();

    /** @throws BadResultFile if a file has forks of it that something else has measured */
    Task task(List<ResultFile> files) throws BadResultFile;
}
