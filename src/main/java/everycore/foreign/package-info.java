/**
 * What does the same loop score in other runtimes? Their children as workloads of the same sweep, under the same protocol;
 * it knows no JMH.
 *
 * <p>Read {@code ForeignBenchmark} and {@code ForeignRuntime}, then {@code ForeignWorkload} and {@code ForeignFork}, which
 * starts a child and reads an {@code Iteration} from each of its lines. {@code ForeignRuntimes} lists what finds each language,
 * a {@code RuntimeFinder}; {@code PlainJava} needs none.
 */
package everycore.foreign;
