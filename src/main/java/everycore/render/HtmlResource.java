package everycore.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the page is made of, as it lies in the jar. */
final class HtmlResource {
    private HtmlResource() {}

    static String read(String name) {
        try (InputStream bytes = HtmlResource.class.getResourceAsStream("/html/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("the jar lacks html/" + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
