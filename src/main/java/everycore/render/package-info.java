/**
 * How does a report look? In a terminal, in Markdown, on a page, and for programs; no arithmetic. It knows reports, the
 * records in them, and the libraries that lay out tables.
 *
 * <p>Read {@code Format} and {@code ComparisonFormat}, the lists of all; then the columns of a table, then a writer. What comes from a file is data: each
 * writer escapes it.
 */
package everycore.render;
