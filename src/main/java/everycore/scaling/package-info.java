/**
 * Which law does the throughput of 1 to N threads follow, if any? It knows samples and Commons Math, and no report.
 *
 * <p>Read {@code UniversalScalabilityLaw} and {@code ScalingSeries}, then {@code ScalingLaws}, which fits or says why not,
 * and down from there: {@code Cliff}, {@code BoundedFit}, {@code UnboundedFit}, {@code LackOfFit}, {@code DrawnLaws}, {@code Peak}.
 * {@code KarpFlatt} needs no fit.
 */
package everycore.scaling;
