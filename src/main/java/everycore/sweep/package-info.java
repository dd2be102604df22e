/**
 * Which fork comes next, and is a cell measured well enough? It measures through one interface, {@code Workload}, and so
 * knows neither JMH nor any other runtime.
 *
 * <p>Read {@code Workload} and {@code Task}, then {@code Sweep}, then {@code StoppageCriterion}. {@code Preset},
 * {@code ThreadCounts} and {@code Forecast} plan; {@code ChildProcess} is what every child is started by.
 */
package everycore.sweep;
