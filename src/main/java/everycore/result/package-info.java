/**
 * What was measured? The records of a run, and the one place that reads and writes its file, which is JMH's own JSON. It
 * knows the machine's records and the statistics that JMH puts into a file.
 *
 * <p>Read {@code Cell}, {@code Entry} with {@code Metric}, {@code Environment}; then {@code ResultReader},
 * {@code ResultWriter}, {@code SavedSessions} and {@code ResultFile}, which a sweep saves to. {@code RunWarnings} says what a machine has against it.
 */
package everycore.result;
