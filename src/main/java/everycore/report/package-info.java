/**
 * What do the results mean? Tables, verdicts and sentences of files, ours or plain JMH's, without regard to how they look.
 *
 * <p>Read {@code RunFile} with its {@code Session}s, {@code Report}, {@code Row} and {@code Scores}, then {@code Rows}, which makes them; {@code CoreFill},
 * {@code Scaling}, {@code Findings} and {@code Notes} are the parts of a report. {@code Comparer} lays files beside a
 * baseline, {@code Kinds} sorts sessions to be laid side by side, and {@code KindComparer} divides them; {@code PairedForks} and {@code PairedSides} are what it knows of sides that took turns. {@code Numbers} writes every number that is shown.
 */
package everycore.report;
