/**
 * What does the tutorial's loop score in Java as anybody writes it? A process of its own, which does what the program in C
 * does and speaks the same lines; it knows nothing but the JDK.
 *
 * <p>Read {@code Loops}, then {@code PlainFork}, which runs them in windows. {@code ClockCycle} says whether they were run.
 */
package everycore.plain;
