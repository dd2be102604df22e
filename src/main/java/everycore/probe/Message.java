package everycore.probe;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line between a host and the process that started it: a word, then named values, several of one name if need be, encoded as
 * in a web form. So no value can break the line, whatever somebody calls a parameter.
 */
final class Message {
    private static final String ENCODING = "UTF-8";

    private final String word;
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    Message(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Message with(String name, Object value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(String.valueOf(value));
        return this;
    }

    Message withAll(String name, Iterable<?> several) {
        several.forEach(value -> with(name, value));
        return this;
    }

    /** In their order; none of a name that the line doesn't have. */
    List<String> all(String name) {
        return values.getOrDefault(name, Collections.emptyList());
    }

    Optional<String> value(String name) {
        return all(name).stream().findFirst();
    }

    /** @throws IllegalArgumentException if the line has no such name */
    String require(String name) {
        return value(name).orElseThrow(() -> new IllegalArgumentException(word + " has no " + name));
    }

    /** All names that begin so, without their beginning. */
    Map<String, List<String>> below(String beginning) {
        Map<String, List<String>> found = new TreeMap<>();
        values.forEach((name, some) -> {
            if (name.startsWith(beginning)) {
                found.put(name.substring(beginning.length()), some);
            }
        });
        return found;
    }

    String toLine() {
        StringBuilder line = new StringBuilder(word).append(' ');
        String separator = "";
        for (Map.Entry<String, List<String>> named : values.entrySet()) {
            for (String value : named.getValue()) {
                line.append(separator)
                        .append(encoded(named.getKey()))
                        .append('=')
                        .append(encoded(value));
                separator = "&";
            }
        }
        return line.toString();
    }

    /** @throws IllegalArgumentException if the line is none of a message */
    static Message parse(String line) {
        int space = line.indexOf(' ');
        if (space < 1) {
            throw new IllegalArgumentException("no message: " + line);
        }
        Message message = new Message(line.substring(0, space));
        for (String value : line.substring(space + 1).split("&")) {
            int equals = value.indexOf('=');
            if (equals > 0) {
                message.with(decoded(value.substring(0, equals)), decoded(value.substring(equals + 1)));
            }
        }
        return message;
    }

    private static String encoded(String text) {
        try {
            return URLEncoder.encode(text, ENCODING);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, ENCODING);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
