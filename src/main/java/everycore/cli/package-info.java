/**
 * What was asked for? Arguments in, calls out; alone it prints or exits, so it may know every other package but the
 * benchmarks.
 *
 * <p>Read {@code Main}, then a command: {@code ReportCommand} is the smallest, {@code RunCommand} the largest. Options that
 * several commands share are mixins, named after what they say.
 */
package everycore.cli;
