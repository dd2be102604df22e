/**
 * Which fork comes next, and is a cell measured well enough? It measures through two interfaces, {@code Workload} and
 * {@code Pair}, and so knows neither JMH nor any other runtime.
 *
 * <p>Read {@code Workload} with {@code CellTask}, {@code Pair} with {@code PairTask}, then {@code Sweep}, then {@code StoppageCriterion}. {@code Preset},
 * {@code ThreadCounts} and {@code Forecast} plan; {@code ChildProcess} is what every child is started by.
 */
package everycore.sweep;
