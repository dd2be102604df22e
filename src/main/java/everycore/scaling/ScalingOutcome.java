package everycore.scaling;

/** What came of fitting a law to a series: the law, a cliff that no law describes, or why there is neither. */
public sealed interface ScalingOutcome permits ScalingFit, Cliff, ScalingRefusal {}
