/**
 * What runs inside somebody's JMH? Its host, and profilers for its forks. Knows the JDK 8 and those public types of JMH that have
 * kept their shape since version 1.14, and is packed into a jar of its own, so that it can stand beside any benchmarks.
 *
 * <p>Read {@code Host} with {@code Listing} and {@code Fork}, which answer {@code Message}s; then {@code CpuProfiler} with
 * {@code WorkerClock} and {@code InnerWindow}; and {@code TurnProfiler} with {@code TurnTaker}, which let the iterations of several forks take turns.
 */
package everycore.probe;
