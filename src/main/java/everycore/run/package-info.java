/**
 * What makes a run of what was asked for? It plans the cells of Java and of the other runtimes in the same way, measures
 * them into a file for each JVM, and ends well: interrupted, short of disk or done. It prints only to what it is given.
 *
 * <p>Read {@link everycore.run.RunRequest} and {@link everycore.run.RunPlan}, then {@link everycore.run.Measurement}, {@link everycore.run.Series} and
 * {@link everycore.run.Conclusion}.
 */
package everycore.run;
