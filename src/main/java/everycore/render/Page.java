package everycore.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a reader is shown and in which order, whatever kind of text it becomes.
 *
 * @param subtitle the line below the title
 */
record Page(String title, Optional<String> subtitle, List<Section> sections) {
    /** @param heading for texts long enough to need one */
    record Section(String heading, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }

        Section(String heading, Block... blocks) {
            this(heading, List.of(blocks));
        }
    }

    /** What stands in a section. */
    sealed interface Block permits Caption, Sentences, Table {
        <R> R writtenBy(Writer<R> writer);
    }

    /** What must be known before a table is read. */
    record Caption(String text) implements Block {
        @Override
        public <R> R writtenBy(Writer<R> writer) {
            return writer.caption(text);
        }
    }

    record Sentences(List<String> lines) implements Block {
        Sentences {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R writtenBy(Writer<R> writer) {
            return writer.sentences(lines);
        }
    }

    /**
     * Rows with the columns that any of them uses.
     *
     * @param label for who can't see the table
     */
    record Table<T>(String label, List<TextColumn<T>> columns, List<T> rows) implements Block {
        Table {
            rows = List.copyOf(rows);
            List<T> all = rows;
            columns = columns.stream().filter(column -> column.isUsed(all)).toList();
        }

        @Override
        public <R> R writtenBy(Writer<R> writer) {
            return writer.table(this);
        }
    }

    /**
     * One kind of text.
     *
     * @param <R> what a block becomes in it
     */
    interface Writer<R> {
        R caption(String text);

        R sentences(List<String> lines);

        <T> R table(Table<T> table);
    }

    Page {
        sections = List.copyOf(sections);
    }

    /** All blocks without their headings, a blank line before each. */
    String paragraphs(Writer<String> writer) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .map(block -> block.writtenBy(writer))
                .filter(text -> !text.isEmpty())
                .map(text -> "\n" + text)
                .collect(Collectors.joining());
    }
}
