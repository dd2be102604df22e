package everycore;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of documentation, and what stands on it: fenced blocks and tables, each with the comment right above it. */
record Page(Path file, List<String> lines) {
    private static final Pattern MARKER = Pattern.compile("<!-- (.*) -->");
    private static final Path README = Path.of("README.md");
    private static final String FENCE = "```";

    /**
     * Lines between two fences.
     *
     * @param language what stands behind the first fence, such as {@code sh}
     * @param marker the comment above, such as {@code report results/some-run.json}
     * @param place where to look for it
     */
    record Block(String language, Optional<String> marker, List<String> lines, String place) {}

    /** @param place where to look for it */
    record Table(Optional<String> marker, List<List<String>> rows, String place) {}

    /** Prose, a list or a table, as one line. */
    record Paragraph(Optional<String> marker, String text, String place) {}

    static Page of(Path file) throws IOException {
        return new Page(file, Files.readAllLines(file));
    }

    /** README and the pages of the site. */
    static List<Page> all() throws IOException {
        List<Page> pages = new ArrayList<>(List.of(of(README)));
        try (Stream<Path> files = Files.list(Path.of("src", "site", "markdown"))) {
            for (Path file : files.sorted().toList()) {
                pages.add(of(file));
            }
        }
        return pages;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                String language = lines.get(i).substring(FENCE.length());
                blocks.add(new Block(language, markerAbove(i), lines.subList(i + 1, end), place(i)));
                i = end;
            }
        }
        return blocks;
    }

    List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        boolean isFenced = false;
        for (int i = 0; i < lines.size(); i++) {
            isFenced ^= lines.get(i).startsWith(FENCE);
            int end = i;
            while (end < lines.size() && !isFenced && isProse(lines.get(end))) {
                end++;
            }
            if (end > i) {
                paragraphs.add(new Paragraph(markerAbove(i), String.join(" ", lines.subList(i, end)), place(i)));
                i = end - 1;
            }
        }
        return paragraphs;
    }

    private static boolean isProse(String line) {
        return !line.isBlank() && !line.startsWith(FENCE) && !line.startsWith("<!--");
    }

    List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i;
            while (end < lines.size() && lines.get(end).startsWith("|")) {
                end++;
            }
            if (end > i) {
                List<List<String>> rows =
                        lines.subList(i, end).stream().map(Page::cells).toList();
                tables.add(new Table(markerAbove(i), rows, place(i)));
                i = end - 1;
            }
        }
        return tables;
    }

    /** The rows of the table with this marker, without their header. */
    List<List<String>> tableBelow(String marker) {
        return tables().stream()
                .filter(table -> table.marker().equals(Optional.of(marker)))
                .findFirst()
                .map(table -> table.rows().subList(2, table.rows().size()))
                .orElseGet(() -> fail(file + " has no table below <!-- " + marker + " -->"));
    }

    boolean isReadme() {
        return file.equals(README);
    }

    String text() {
        return String.join("\n", lines);
    }

    private Optional<String> markerAbove(int line) {
        Matcher marker = MARKER.matcher(line == 0 ? "" : lines.get(line - 1));
        return marker.matches() ? Optional.of(marker.group(1)) : Optional.empty();
    }

    private String place(int line) {
        return file + ":" + (line + 1);
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1).split("\\|")).map(String::strip).toList();
    }
}
