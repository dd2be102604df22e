/**
 * Numbers in, records out: what a few forks say about a score, about the ratio of two scores, and about the law that the
 * scores of many numbers of threads follow.
 *
 * <p>A fork gives one number. The iterations of one fork share its JIT decisions and memory layout, so treating them as
 * independent makes intervals too narrow; only {@link everycore.statistics.PooledSummary} does it, as JMH does.
 */
package everycore.statistics;
