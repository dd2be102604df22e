/**
 * How does one teach it? The tutorial's lessons, and the listings that they print and run. It knows other runtimes for the
 * lesson on the GIL, compiles the exercise, and prints to a {@code Blackboard} only.
 *
 * <p>Read {@code Tour} and {@code Lesson}, then any lesson with the small classes that it runs: they stand as their lesson
 * prints them.
 */
package everycore.tour;
