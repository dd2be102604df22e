package everycore.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** A reader beside writers that fails as soon as there are two readers, or too few writers. */
public class FaultyGroupBenchmark {
    @Benchmark
    @Group("readersAndWriters")
    public int read(Reader reader) {
        return reader.readers;
    }

    @Benchmark
    @Group("readersAndWriters")
    public int write(Writer writer) {
        return writer.writers;
    }

    @State(Scope.Thread)
    public static class Reader {
        private int readers;

        @Setup
        public void count(ThreadParams thread) {
            readers = thread.getSubgroupThreadCount();
            require(readers == 1 && thread.getGroupCount() == 1, readers + " readers");
        }
    }

    @State(Scope.Thread)
    public static class Writer {
        private int writers;

        @Setup
        public void count(ThreadParams thread) {
            writers = thread.getSubgroupThreadCount();
            require(writers == thread.getThreadCount() - 1, writers + " writers");
        }
    }

    private static void require(boolean isRight, String otherwise) {
        if (!isRight) {
            throw new IllegalStateException(otherwise);
        }
    }
}
