package everycore.cli;

import everycore.sweep.SweepListener;

/** Shows on stderr how a sweep goes: lines that are rewritten on a terminal, plain lines elsewhere. */
interface Progress extends SweepListener, AutoCloseable {
    @Override
    void close();
}
