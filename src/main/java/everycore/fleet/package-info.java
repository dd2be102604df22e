/**
 * What do many files of many machines hold? Each fork by itself, with everything that says where it comes from, for engines
 * that know files by the thousand.
 *
 * <p>Read {@code Fork}, one line of the flat form, then {@code Forks}, which makes them of a file;
 * {@code Collected} says what a folder of files lacks.
 */
package everycore.fleet;
