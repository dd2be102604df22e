package everycore.jmh;

/**
 * A build of benchmarks on one JVM, and what runs its forks there.
 *
 * @param name tells it from the others of a sweep, for instance {@code of before on JDK 25}; empty where there is one
 */
public record JmhSide(JmhBuild build, JvmTarget target, JmhHost host, String name) {}
