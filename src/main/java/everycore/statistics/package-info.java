/**
 * What do a few forks say of a score, and of the ratio of two? Numbers in, records out; it knows Commons Math alone.
 *
 * <p>A fork gives one number. The iterations of one fork share its JIT decisions and memory layout, so treating them as
 * independent makes intervals too narrow; only {@link everycore.statistics.PooledSummary} does it, as JMH does.
 *
 * <p>Read {@code Sample} and {@code Estimate}, then {@code LogContrast}, on which {@code Ratios} and {@code Comparison}
 * stand, then {@code Holm} and {@code Best}. {@code SampledTimes} is mode sample's. {@code Modes} and {@code Drift} are rules to warn by.
 *
 * <p>Sessions give one number too: read {@code Sessions}, {@code Sides}, and {@code Comparisons}, which stands on
 * {@code SessionContrast} and {@code ModeratedVariances}; {@code Pairs} of forks are what lock-step gives. {@code VarianceComponents} says which {@code Level} the noise
 * comes from, and {@code RandomEffects} what machines have in common.
 */
package everycore.statistics;
