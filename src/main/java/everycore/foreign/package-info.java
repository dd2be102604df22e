/**
 * What does the same loop score in other runtimes? Their children as workloads of the same sweep, under the same protocol;
 * it knows no JMH.
 *
 * <p>Read {@code ForeignBenchmark} and {@code ForeignRuntime}, then {@code ForeignWorkload}, which starts a child and reads
 * an {@code IterationLine} for each iteration. {@code ForeignRuntimes} finds what is here, with {@code Discovery} to tell.
 */
package everycore.foreign;
