package everycore.cli;

import everycore.sweep.SweepListener;

/** Shows on stderr how a sweep goes: a line that is rewritten on a terminal, plain lines elsewhere. */
interface Progress extends SweepListener, AutoCloseable {
    @Override
    void close();
}
