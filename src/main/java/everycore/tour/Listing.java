package everycore.tour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The source of what a lesson runs, which the build packs into the jar. */
final class Listing {
    private static final int CONTINUATION = 8;

    private Listing() {}

    /** Its lines, without the package and the imports, none longer than the width. */
    static List<String> of(Class<?> type, int width) {
        return resource("/source/" + type.getName().replace('.', '/') + ".java")
                .lines()
                .dropWhile(line -> line.isBlank() || line.startsWith("package ") || line.startsWith("import "))
                .flatMap(line -> folded(line, width))
                .toList();
    }

    /**
     * Where a listing has the lines that a lesson talks of.
     *
     * @throws IllegalStateException if it lacks one of them
     */
    static Set<Integer> places(List<String> listing, String... marked) {
        Set<Integer> places = new HashSet<>();
        for (String line : marked) {
            Set<Integer> found = IntStream.range(0, listing.size())
                    .filter(i -> listing.get(i).strip().equals(line))
                    .boxed()
                    .collect(Collectors.toSet());
            if (found.isEmpty()) {
                throw new IllegalStateException("a lesson marks a line that its listing lacks: " + line);
            }
            places.addAll(found);
        }
        return places;
    }

    /** A function of the Python program that measures loops, down to the empty line that ends it. */
    static List<String> ofPython(String function) {
        return resource("/children/python/measure.py")
                .lines()
                .dropWhile(line -> !line.strip().startsWith("def " + function + "("))
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("\n"),
                        text -> text.stripIndent().lines().toList()));
    }

    private static String resource(String name) {
        try (InputStream bytes = Listing.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on in a second line after the last blank that is in no string, or before what a method throws. */
    static Stream<String> folded(String line, int width) {
        if (line.length() <= width) {
            return Stream.of(line);
        }
        int end = line.indexOf(" throws ");
        if (end < 0 || end > width) {
            end = width;
            while (line.charAt(end) != ' ' || isInString(line, end)) {
                end--;
            }
        }
        String margin = " ".repeat(line.indexOf(line.strip()) + CONTINUATION);
        return Stream.concat(Stream.of(line.substring(0, end)), folded(margin + line.substring(end + 1), width));
    }

    private static boolean isInString(String line, int place) {
        return line.substring(0, place).chars().filter(c -> c == '"').count() % 2 == 1;
    }
}
