package everycore.engines;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** In this JVM, where Spark runs on it. */
final class SparkTest extends TablesTest {
    private static final int NEWEST_JDK = 17;

    @Override
    Engine start() {
        assumeTrue(Runtime.version().feature() <= NEWEST_JDK, "Spark 3.5 runs on JDK 17 and before");
        return new SparkEngine();
    }
}
