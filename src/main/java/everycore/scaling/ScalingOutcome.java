package everycore.scaling;

/** What came of fitting a law to a series: the law, or why there is none. */
public sealed interface ScalingOutcome permits ScalingFit, ScalingRefusal {}
