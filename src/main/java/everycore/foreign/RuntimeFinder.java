package everycore.foreign;

import everycore.sweep.Workshop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds what this system has of one language, and readies its loops to be started. */
interface RuntimeFinder {
    /**
     * Where to look, and where to build.
     *
     * @param jython where the user says that Jython's jar is
     */
    record Search(SearchPath path, Workshop workshop, NamedPythons pythons, Optional<Path> jython) {}

    /** The language in one word, as a command line asks for it and a file names it. */
    String name();

    /** @throws IOException if the workshop can't be used */
    void find(Search search, Discovery discovery) throws IOException;
}
